import { type OwnWord, toOwnWords, type WordedText } from './own-words.ts';

/** What a thread does for `report/get-own-words.ts`: all texts are cut into words. */
export default function work({
  texts,
  many,
}: {
  texts: readonly WordedText[];
  many: number;
}): OwnWord[][] {
  return toOwnWords(texts, many);
}
