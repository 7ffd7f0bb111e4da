/** What two passages have in common and what is changed, by the character. */
import { diffArrays } from 'diff';

/** A run of text: in both, only in the earlier one, or only in the later one. */
export interface Change {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** A number and a word of letters change as a whole: 87 and 81 have no 8 in common. */
const pieces = /\d+(?:[.,]\d+)*%?|[A-Za-z]+|[\s\S]/gu;

/**
 * The two passages as one run of text, in which what is gone stands before what is new in its place.
 *
 * A lone character between changes goes with them: words that share one are other words.
 *
 * @example toChanges('建成3所学校', '建成5所学校')
 * // => [same 建成, gone 3, new 5, same 所学校]
 */
export function toChanges(earlier: string, later: string): Change[] {
  // Many a sentence is repeated word for word.
  if (earlier === later) return later === '' ? [] : [{ kind: 'same', text: later }];
  const parts = diffArrays(earlier.match(pieces) ?? [], later.match(pieces) ?? []).map(
    ({ added, removed, value }): Change => ({
      kind: added ? 'new' : removed ? 'gone' : 'same',
      text: value.join(''),
    }),
  );
  const changes: Change[] = [];
  let gone = '';
  let fresh = '';
  const close = () => {
    if (gone !== '') changes.push({ kind: 'gone', text: gone });
    if (fresh !== '') changes.push({ kind: 'new', text: fresh });
    gone = fresh = '';
  };
  for (const [at, { kind, text }] of parts.entries()) {
    if (kind === 'gone') gone += text;
    else if (kind === 'new') fresh += text;
    else if (isLone(text) && at > 0 && at < parts.length - 1 && gone !== '' && fresh !== '') {
      gone += text;
      fresh += text;
    } else {
      close();
      changes.push({ kind, text });
    }
  }
  close();
  return changes;
}

/** One character that says little by itself; a sign of punctuation parts words and stays. */
function isLone(text: string): boolean {
  return text.length === 1 && /\p{Script=Han}/u.test(text);
}
