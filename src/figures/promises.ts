/** A few promises of a county's newest report, in its own words. */
import { type Link, toLink, withBase } from '../library/routes.ts';
import type { Observation } from '../schemas/observation.ts';
import type { UndertakingList } from '../schemas/undertakings.ts';
import { toShownQuote } from '../text/shown-quote.ts';
import { isUpperEnd } from './agree.ts';
import { type Figure, valuesOf } from './figures.ts';

/** Promises of one report. */
export interface ShownPromises {
  /** `2024年12件民生实事` or `2025年两会报道提出` */
  title: string;
  report: Link;
  items: { text: string; href: string }[];
}

/** Shorter words say too little, longer ones do not fit in two lines of a phone. */
const shortest = 8;
const longest = 30;
/** Groups of indicators in the order in which a resident meets them; others come after. */
const nearest = ['民生和社会', '城乡建设', '生态环境', '文化和旅游', '农业'];

/**
 * Promises of the newest report that makes any: of its list of undertakings the first, else what its
 * numbers aim at, each of another group.
 *
 * @param figures of a county
 * @param reports its own, the newest first
 * @param lists of its promises
 * @param many how many are wanted
 */
export function pickPromises(
  figures: readonly Figure[],
  reports: Figure['reports'],
  lists: readonly UndertakingList[],
  many: number,
): ShownPromises | undefined {
  for (const [id, { name, path }] of reports) {
    const report = toLink(name, path);
    const list = lists.find((one) => one.report === id);
    if (list) {
      return {
        title: `${list.year}年的${list.name}${list.items.length > many ? `，前${many}件` : ''}`,
        report,
        items: list.items
          .slice(0, many)
          .map(({ quote, url }) => ({ text: quote, href: withBase(url) })),
      };
    }
    const items = pickTargets(figures, id, many);
    if (items.length > 0) return { title: `${name}提出`, report, items };
  }
  return undefined;
}

function pickTargets(
  figures: readonly Figure[],
  report: string,
  many: number,
): ShownPromises['items'] {
  const candidates = figures
    .flatMap((figure) =>
      valuesOf(figure)
        .filter(({ isTarget }) => isTarget)
        .flatMap(({ sources }) => sources.filter((source) => source.report === report))
        .map((source) => ({ group: figure.indicator.group, source })),
    )
    .sort((a, b) => a.source.start - b.source.start);
  const groups = Map.groupBy(
    candidates.filter(
      ({ source }, at) => isTelling(source) && !isUpperEnd(source, candidates[at - 1]?.source),
    ),
    ({ group }) => group,
  );
  const order = [...new Set([...nearest, ...groups.keys()])].flatMap((group) => {
    const own = groups.get(group);
    return own ? [own] : [];
  });
  const picked: Observation[] = [];
  // One of each group in turn, until there are enough.
  for (let round = 0; picked.length < many && order.some((own) => own.length > round); round += 1) {
    for (const own of order) {
      const source = own[round]?.source;
      if (source && picked.length < many) picked.push(source);
    }
  }
  return picked.map(({ reading, url }) => ({ text: toShownQuote(reading), href: withBase(url) }));
}

/** Whether the words say by themselves what will be done: they begin with a word and are of one thing. */
function isTelling({ reading }: Observation): boolean {
  const text = toShownQuote(reading);
  return (
    text.length >= shortest &&
    text.length <= longest &&
    /^\p{Script=Han}/u.test(text) &&
    !/[，,；。]|总投资|^(?:总|当年)/u.test(text)
  );
}
