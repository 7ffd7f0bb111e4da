import { type TableGap, toTableValue } from './attributes.ts';
import { type ChartDrawing, toDrawing } from './drawing.ts';
import { type Figure, valuesOf } from './figures.ts';
import type { SeriesMark } from './marks.ts';

/** A figure and the colour and sign of its series. */
export interface DrawnFigure {
  figure: Figure;
  mark: SeriesMark;
}

/**
 * Draw figures of one indicator as their whole table is drawn.
 *
 * @param name what is shown: `甲县地区生产总值`
 * @param isBars whether levels are bars from zero
 */
export function toFigureDrawing(
  name: string,
  drawn: readonly DrawnFigure[],
  isBars: boolean,
): ChartDrawing {
  const figures = drawn.map(({ figure }) => figure);
  return toDrawing({
    name,
    rows: figures.flatMap((figure) => valuesOf(figure).map((value) => toTableValue(value, figure))),
    gaps: figures.flatMap(gapsOf),
    unit: figures[0]?.indicator.unit ?? '',
    series: new Map(
      drawn.map(({ figure: { county }, mark: { color, path } }) => [
        county.slug,
        { name: drawn.length > 1 ? county.name : '', color, path },
      ]),
    ),
    isBars,
  });
}

/** Years that the reports of a figure should tell of, and none does. */
function gapsOf({ county, series }: Figure): TableGap[] {
  return series.flatMap((one) =>
    one.kind === 'gap' ? [{ series: county.slug, from: one.from, to: one.to }] : [],
  );
}
