/** `src/content/variants.json`: characters each followed by the form that stands for all its variants. */
export interface Variants {
  /** Those that the texts print. */
  printed: string[];
  /** Those that a reader may type for what the texts print. */
  typed: string[];
}
