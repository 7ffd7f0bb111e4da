/**
 * `src/content/variants.json`: characters, each followed by the form that stands for all its variants.
 * A browser has them for every search.
 */
export interface Variants {
  /** Those that the texts print. */
  printed: string[];
  /** Those of GB 2312 that a reader may type for what the texts print. */
  common: string[];
}

/** `src/content/variants-typed.json`: a browser loads these where something outside GB 2312 is typed. */
export interface TypedVariants {
  /**
   * Characters that a reader may type for what the texts print, in the order of their codes: how far
   * each is from the one before, in base 36, and their forms. Pairs would be twice as long, once packed.
   */
  typed: [steps: string, forms: string];
}
