/**
 * The site's colours where no style sheet reaches: pictures, canvases, the frame of the browser. For
 * all else `tokens.css` has them, and a test holds both together.
 */
export const palette = {
  paper: '#fcfbf8',
  /** A little darker than on pages: pictures are seen small. */
  surface: '#f0ebe0',
  line: '#ddd7ca',
  ink: '#23211d',
  soft: '#5f5a50',
  accent: '#982b1b',
} as const;

/** What is behind the text where a reader has chosen dark. */
export const darkPaper = '#171614';

/** One of the colours. */
export type Colour = (typeof palette)[keyof typeof palette];
