/** What a thread does for `report/get-closest.ts`: the passages of all reports are compared. */
export { compareTexts as default } from './likeness.ts';
