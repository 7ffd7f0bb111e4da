/** Places where words of a report are lost, which may have told what its figures do not. */
import { type Link, toLink, withBase } from '../library/routes.ts';
import type { FigureReport } from './figures.ts';

/** Where words are lost that may have told what a cell does not. */
export interface LostPlace {
  title: string;
  /** The place, where there is one alone: of several nobody knows which is meant. */
  href: string | undefined;
}

/** The place of what some reports may have told where words of theirs are lost; nothing where none are. */
export function toLostPlace(lost: readonly Pick<FigureReport, 'gaps'>[]): LostPlace | undefined {
  const [place, ...others] = lost.flatMap(({ gaps }) => gaps);
  if (place === undefined) return undefined;
  return { title: '缺文', href: others.length === 0 ? withBase(place) : undefined };
}

/** The places of a report where words are lost, each to be looked at. */
export interface LostWords {
  /** Name of the report, with its county where that has to be said. */
  report: string;
  /** `第1处`; the one that there is by the name of the report. */
  places: Link[];
}

/** The reports that have lost words, each with every place. */
export function toLostWords(
  reports: Iterable<Pick<FigureReport, 'name' | 'gaps'>>,
  county = '',
): LostWords[] {
  return [...reports]
    .filter(({ gaps }) => gaps.length > 0)
    .map(({ name, gaps }) => ({
      report: county + name,
      places: gaps.map((gap, at) =>
        toLink(gaps.length === 1 ? county + name : `第${at + 1}处`, gap),
      ),
    }));
}
