import type { APIRoute } from 'astro';
import { getStrikingPair } from '../../figures/get-striking.ts';
import {
  getCountiesWithReports,
  getIndicators,
  getLatestByCounty,
  getLatestByIndicator,
  getObservationsByReport,
  getReports,
  getTopics,
} from '../../library/entries.ts';
import { pictureName } from '../../library/routes.ts';
import { type Card, drawCard } from '../../share/card.ts';
import { getCountyLead } from '../../share/get-county-lead.ts';
import { toCards } from '../../share/pictures.ts';
import { rasterizeCached } from '../../share/raster.ts';

export async function getStaticPaths() {
  const counties = await getCountiesWithReports();
  const leads = await Promise.all(
    counties.map(async (entry) => [entry.county.slug, await getCountyLead(entry)] as const),
  );
  const cards = toCards({
    reports: await getReports(),
    counties,
    indicators: await getIndicators(),
    topics: await getTopics(),
    leads: new Map(leads),
    byReport: await getObservationsByReport(),
    byCounty: await getLatestByCounty(),
    byIndicator: await getLatestByIndicator(),
    striking: await getStrikingPair(),
  });
  return [...cards].map(([page, card]) => ({
    params: { page: pictureName(page) },
    props: { card },
  }));
}

/** The picture that platforms show beside a link to the page. */
export const GET: APIRoute<{ card: Card }> = ({ props: { card } }) =>
  new Response(rasterizeCached(drawCard(card)), { headers: { 'Content-Type': 'image/png' } });
