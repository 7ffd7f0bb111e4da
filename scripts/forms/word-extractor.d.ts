/** What is used of word-extractor; the types that others publish do not know the option. */
declare module 'word-extractor' {
  interface Options {
    /** Whether typographic signs are written in ASCII: on where nothing is said. */
    filterUnicode?: boolean;
  }
  interface Document {
    getBody(options?: Options): string;
    getFootnotes(options?: Options): string;
    getEndnotes(options?: Options): string;
  }
  export default class WordExtractor {
    extract(file: Buffer | string): Promise<Document>;
  }
}
