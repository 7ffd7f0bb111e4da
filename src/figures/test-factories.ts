/** Figures for tests, made as the site makes them. */
import type { Indicator, Observation } from '../schemas/observation.ts';
import { makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import type { TableValue } from './attributes.ts';
import { type Figure, type FigureReport, toFigures } from './figures.ts';

/** The work report of a county of 2024, with a gap. */
export function makeFigureReport(county: string, more: Partial<FigureReport> = {}): FigureReport {
  const path = `/${county}/2024/`;
  return {
    name: '2024年政府工作报告',
    path,
    standard: `政府工作报告：${county}县[R/OL]. (2024)`,
    from: 2023,
    to: 2023,
    gaps: [`${path}#g`],
    ...more,
  };
}

/**
 * The figure of a county, called `a县` by its slug `a`.
 *
 * @param told what its report of 2024 tells; see `makeObservation`
 */
export function makeFigure(
  slug: string,
  told: readonly Partial<Observation>[] = [],
  indicator: Indicator = makeIndicator(),
  report: FigureReport = makeFigureReport(slug),
): Figure {
  const observations = told.map((more) =>
    makeObservation({ county: slug, indicator: indicator.slug, unit: indicator.unit, ...more }),
  );
  const reports = new Map([[`${slug}-2024`, report]]);
  const [figure] = toFigures({ slug, name: `${slug}县` }, [indicator], observations, reports);
  if (!figure) throw new Error('No figure');
  return figure;
}

/** 87亿元 of the series `a` in 2023, as a table tells it, unless it is said otherwise. */
export function makeTableValue(more: Partial<TableValue> = {}): TableValue {
  const { from = 2023, value = 87 } = more;
  return {
    series: 'a',
    from,
    to: from,
    isAverage: false,
    isTarget: false,
    value,
    label: `${value}亿元`,
    told: '2024年政府工作报告',
    ...more,
  };
}
