/** The signs that tell the series of a chart apart, for readers who do not see their colours. */
export const marks = [
  { style: 'circle', path: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z' },
  { style: 'rect', path: 'M-4.5-4.5h9v9h-9z' },
  { style: 'triangle', path: 'M0-5.5L5.5 4.5h-11z' },
  { style: 'rectRot', path: 'M0-6L6 0L0 6L-6 0z' },
] as const;

/** Where a series breaks: a sign that none has. */
export const cross = 'M-4-4L4 4M-4 4L4-4';

/** The name Chart.js has for a sign. */
export type MarkStyle = (typeof marks)[number]['style'];

/**
 * Classes `.series-1` to `.series-5` in `chart.css`, which take the colours of `tokens.css`: one more
 * than signs, so that pairs repeat late.
 */
const colours = 5;

/** How the series of one place in a list is drawn. */
export interface SeriesMark {
  /** Class that gives it its colour. */
  color: string;
  /** Class of what holds drawings of this series alone. */
  own: string;
  style: MarkStyle;
  /** Outline of the sign around 0, 0 as SVG has it. */
  path: string;
}

/**
 * Colour and sign of the series at a place in a list; both together repeat after twenty.
 *
 * @example markOf(5).color // => 'series-1'
 */
export function markOf(place: number): SeriesMark {
  const mark = marks[place % marks.length] ?? marks[0];
  const colour = (place % colours) + 1;
  return { color: `series-${colour}`, own: `own-${colour}`, ...mark };
}

/**
 * Colour and sign of a place, the same on all pages: by its code in the register of divisions, where
 * neighbours follow each other and so differ.
 *
 * @param otherwise its place in a list, where it has no code
 * @example markOfCounty({ code: 140826 }).color === markOfCounty({ code: 140825 }).color // => false
 */
export function markOfCounty({ code }: { code?: number }, otherwise = 0): SeriesMark {
  return markOf(code ?? otherwise);
}

/**
 * Colours and signs of the places that one chart compares, in their order: each its own, but for one
 * that another before it has; that takes the next that is free, so that up to twenty are told apart.
 *
 * @example marksOf([{ code: 140825 }, { code: 350425 }]).map(({ style }) => style) // => ['rect', 'triangle']
 */
export function marksOf(places: readonly { code?: number }[]): SeriesMark[] {
  const taken = new Set<string>();
  return places.map(({ code }, at) => {
    const first = code ?? at;
    for (let step = 0; step < marks.length * colours; step += 1) {
      const mark = markOf(first + step);
      const pair = `${mark.color} ${mark.style}`;
      if (taken.has(pair)) continue;
      taken.add(pair);
      return mark;
    }
    return markOf(first);
  });
}
