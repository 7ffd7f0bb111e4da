/**
 * The pairs of Chinese characters that stand in a text, in its order and each as often as it stands:
 * numbers and signs, which differ from year to year, part them.
 *
 * @example toPairs('改造10条公路') // => ['改造', '条公', '公路']
 */
export function toPairs(text: string): string[] {
  const pairs: string[] = [];
  for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
    for (let at = 0; at + 1 < run.length; at += 1) pairs.push(run.slice(at, at + 2));
  }
  return pairs;
}
