/** `src/content/variants.json`: characters, and the form that stands for all variants of each. */
export interface Variants {
  /** Those that the texts print, each followed by its form. */
  printed: string[];
  /**
   * Those that a reader may type for what the texts print, in the order of their codes: how far each
   * is from the one before, in base 36, and their forms. A browser loads them for every search, and
   * pairs would be twice as long, once packed.
   */
  typed: [steps: string, forms: string];
}
