/** What a thread does for `get-closest.ts`: what is like what, of the passages of all reports. */
export { compareTexts as default } from '../text/likeness.ts';
