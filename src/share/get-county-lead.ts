/** What the first screen of a county says, from the collections: its page and its pictures tell the same. */
import { type CountyLead, toCountyLead } from '../figures/county-lead.ts';
import { getReportsOfCounty, getToldFigures } from '../figures/get-figures.ts';
import { toTargets } from '../figures/targets.ts';
import type { CountyEntry, ReportEntry } from '../library/catalog.ts';
import { getEdition, getUndertakingsOfCounty } from '../library/entries.ts';
import { type Link, toLink } from '../library/routes.ts';
import { type TocItem, toMainParts } from '../report/toc.ts';
import { isLostHeading } from '../schemas/heads.ts';

/** The first screen of a county. */
export async function getCountyLead({ county, reports }: CountyEntry): Promise<CountyLead> {
  const [figures, known, own = []] = await Promise.all([
    getToldFigures(county),
    getReportsOfCounty(county.slug),
    getUndertakingsOfCounty(county.slug),
  ]);
  const targets = toTargets(figures, own);
  const withParts = (parts: CountyLead['parts']) =>
    toCountyLead(figures, known ?? new Map(), targets, own, parts);
  const lead = withParts(undefined);
  const [newest] = reports;
  // Its parts stand where numbers would: it is not read for nothing.
  return lead.figures || !newest ? lead : withParts(await getParts(newest));
}

/** The parts of a report, with those under each. */
async function getParts(report: ReportEntry): Promise<CountyLead['parts']> {
  const { blocks } = await getEdition(report);
  return {
    report: toLink(`${report.data.year}年${report.kind}`, report.path),
    items: toMainParts(blocks).map((part) => ({
      ...toPart(report.path, part),
      under: part.children
        .filter(({ text }) => !isLostHeading(text))
        .map((one) => toPart(report.path, one)),
    })),
  };
}

function toPart(path: string, { id, number, text }: TocItem): Link {
  return toLink(number + text, `${path}#${id}`);
}
