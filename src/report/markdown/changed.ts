/**
 * The part of marked words that a correction changed: a mark keeps a neighbour that the source has
 * too where something was inserted. Words of which no such part can be told stay marked whole.
 *
 * @example changedPart('公路', { printed: '农村公网络', read: '农村公路网络' }) // => { start: 1, end: 2 }
 */
export function changedPart(
  words: string,
  { printed, read }: { printed: string; read: string },
): { start: number; end: number } {
  const most = Math.min(printed.length, read.length);
  let before = 0;
  while (before < most && printed[before] === read[before]) before++;
  let after = 0;
  while (after < most - before && printed.at(-1 - after) === read.at(-1 - after)) after++;
  const core = read.slice(before, read.length - after);
  const start = words.indexOf(core);
  const isOnce = core !== '' && start >= 0 && words.indexOf(core, start + 1) < 0;
  return isOnce ? { start, end: start + core.length } : { start: 0, end: words.length };
}
