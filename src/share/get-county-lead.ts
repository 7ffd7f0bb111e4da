/** What the first screen of a county says, from the collections: its page and its pictures tell the same. */
import { type CountyLead, toCountyLead } from '../figures/county-lead.ts';
import { getCountyFigures } from '../figures/get-figures.ts';
import { toTargets } from '../figures/targets.ts';
import type { CountyEntry } from '../library/catalog.ts';
import { getEdition, getIndicators, getUndertakingsByCounty } from '../library/entries.ts';
import { toLink } from '../library/routes.ts';
import { toToc } from '../report/toc.ts';

/** The first screen of a county. */
export async function getCountyLead({ county, reports }: CountyEntry): Promise<CountyLead> {
  const [newest] = reports;
  const [figures, promises, edition] = await Promise.all([
    getIndicators().then((indicators) => getCountyFigures(county, indicators)),
    getUndertakingsByCounty(),
    newest && getEdition(newest),
  ]);
  const own = promises.get(county.slug) ?? [];
  const parts =
    newest && edition
      ? {
          report: toLink(`${newest.data.year}年${newest.kind}`, newest.path),
          items: toToc(edition.blocks, 1).map(({ id, number, text }) =>
            toLink(number + text, `${newest.path}#${id}`),
          ),
        }
      : undefined;
  return toCountyLead(figures, toTargets(figures, own), own, parts);
}
