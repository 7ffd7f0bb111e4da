/** What a thread does for `get-own-words.ts`: the words that each of some texts uses far more than the others. */
import { toOwnWords, type WordedText } from '../text/own-words.ts';

/** Words of a report on a page. */
const manyWords = 12;

export default (texts: readonly WordedText[]) => toOwnWords(texts, manyWords);
