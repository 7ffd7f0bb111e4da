/**
 * The pairs of Chinese characters that stand in a text, in its order and each as often as it stands:
 * numbers and signs, which differ from year to year, part them.
 *
 * @example toPairs('改造10条公路') // => ['改造', '条公', '公路']
 */
export function toPairs(text: string): string[] {
  return (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
}
