/** The counties in a glance: the newest headline numbers of each, and what it promises. */
import { countyPath, type Link, toLink } from '../library/routes.ts';
import type { UndertakingList } from '../schemas/undertakings.ts';
import { type CountyLead, toCountyLead } from './county-lead.ts';
import type { Figure } from './figures.ts';
import { pickPromises, type ShownPromises } from './promises.ts';

/** A county in a glance. */
export interface CountyCard extends Link {
  /** Its headline numbers, all of one year, which is said; nothing where no report tells any. */
  figures: CountyLead['figures'];
  /** `2024年两会报道没有写出主要经济数字`, where the newest report tells none; else empty. */
  silent: string;
  promises: ShownPromises | undefined;
}

/** How many numbers and promises a card has room for. */
const many = { figures: 3, promises: 2 };

/**
 * A county in a glance.
 *
 * @param figures one for each indicator
 * @param lists of its promises, the latest report first
 * @param reports its own by their ids, the newest first
 */
export function toCountyCard(
  county: { slug: string; name: string },
  figures: readonly Figure[],
  lists: readonly UndertakingList[],
  reports: Figure['reports'],
): CountyCard {
  const lead = toCountyLead(figures, reports, [], lists, undefined);
  const [newest] = reports.values();
  const isSilent = newest !== undefined && lead.figures?.year !== `${newest.to}年`;
  return {
    ...toLink(county.name, countyPath(county)),
    figures: lead.figures && { ...lead.figures, items: lead.figures.items.slice(0, many.figures) },
    silent: isSilent ? `${newest.name}没有写出主要经济数字` : '',
    promises: pickPromises(figures, reports, lists, many.promises),
  };
}
