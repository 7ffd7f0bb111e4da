/** What the first screen of a county says, from the collections: its page and its pictures tell the same. */
import { type CountyLead, toCountyLead } from '../figures/county-lead.ts';
import { getReportsOfCounty, getToldFigures } from '../figures/get-figures.ts';
import { toTargets } from '../figures/targets.ts';
import type { CountyEntry } from '../library/catalog.ts';
import { getEdition, getUndertakingsOfCounty } from '../library/entries.ts';
import { type Link, toLink } from '../library/routes.ts';
import { type TocItem, toMainParts } from '../report/toc.ts';
import { isLostHeading } from '../schemas/heads.ts';

/** The first screen of a county. */
export async function getCountyLead({ county, reports }: CountyEntry): Promise<CountyLead> {
  const [newest] = reports;
  const [figures, known, own = [], edition] = await Promise.all([
    getToldFigures(county),
    getReportsOfCounty(county.slug),
    getUndertakingsOfCounty(county.slug),
    newest && getEdition(newest),
  ]);
  const parts =
    newest && edition
      ? {
          report: toLink(`${newest.data.year}年${newest.kind}`, newest.path),
          items: toMainParts(edition.blocks).map((part) => ({
            ...toPart(newest.path, part),
            under: part.children
              .filter(({ text }) => !isLostHeading(text))
              .map((one) => toPart(newest.path, one)),
          })),
        }
      : undefined;
  return toCountyLead(figures, known ?? new Map(), toTargets(figures, own), own, parts);
}

function toPart(path: string, { id, number, text }: TocItem): Link {
  return toLink(number + text, `${path}#${id}`);
}
