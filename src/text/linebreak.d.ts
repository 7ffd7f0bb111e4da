/** The package has no types of its own. */
declare module 'linebreak' {
  /** Where a line may be broken (Unicode Standard Annex 14). */
  export default class LineBreaker {
    constructor(text: string);
    /** The next place, by its offset in the text; the last one is the end of the text. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}
