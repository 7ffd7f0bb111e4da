import type { PlaceWords } from '../library/place-words.ts';
import { indicatorPath, type Link, toLink } from '../library/routes.ts';
import type { Inconsistency } from '../schemas/consistency.ts';
import { type Figure, toSummaries, variantsOf } from './figures.ts';
import { toValueLink, type ValueLink } from './tables.ts';

/** A figure of a county's page with what is said around it. */
interface CountyFigure {
  figure: Figure;
  /** `甲县地区生产总值` */
  name: string;
  definition: string;
  /** The same indicator in all counties. */
  comparison: Link;
  /** Id of the finding on the page that compares its values. */
  finding: string | undefined;
}

/** An indicator in a line: its latest value, and what is aimed at. */
export interface SummaryRow extends Link {
  latest: ValueLink[];
  targets: ValueLink[];
  finding: string | undefined;
}

/** What the page of a county shows of its numbers. */
export interface CountyFigures {
  /** The headline indicators of which something is told. */
  shown: CountyFigure[];
  /** The names of the others; empty where there are none. */
  missing: string;
  /** All other indicators of which something is told, by their groups. */
  groups: { title: string; rows: SummaryRow[] }[];
}

/**
 * The numbers of a county.
 *
 * @param figures one for each indicator, in their order
 * @param findings those about the county
 * @param words of all places of the library
 */
export function toCountyFigures(
  figures: readonly Figure[],
  findings: readonly Pick<Inconsistency, 'id' | 'indicator'>[],
  words: PlaceWords,
): CountyFigures {
  // Of several the first.
  const finding = new Map<string, string>();
  for (const { id, indicator } of findings) {
    if (!finding.has(indicator)) finding.set(indicator, id);
  }
  const headlines = figures.filter(({ indicator }) => indicator.headline);
  const others = figures.filter(({ indicator }) => !indicator.headline);
  const rows = others.flatMap((figure) => {
    const [summary] = toSummaries([figure]);
    if (!summary) return [];
    const { slug, title, group } = figure.indicator;
    return {
      group,
      ...toLink(title, indicatorPath(figure.indicator)),
      latest: summary.latest ? [toValueLink(summary.latest, figure)] : [],
      targets: summary.targets.map((target) => toValueLink(target, figure)),
      finding: finding.get(slug),
    };
  });
  return {
    shown: headlines
      .filter(({ series }) => series.length > 0)
      .map((figure) => {
        const { slug, title, definition } = figure.indicator;
        return {
          figure,
          name: figure.county.name + title,
          definition: [
            definition,
            ...variantsOf(figure).map((one) => `${one.title}：${one.definition}`),
          ].join(''),
          comparison: toLink(`${words.all}的${title}`, indicatorPath(figure.indicator)),
          finding: finding.get(slug),
        };
      }),
    missing: headlines
      .filter(({ series }) => series.length === 0)
      .map(({ indicator }) => indicator.title)
      .join('、'),
    groups: [...Map.groupBy(rows, ({ group }) => group)].map(([title, own]) => ({
      title,
      rows: own,
    })),
  };
}
