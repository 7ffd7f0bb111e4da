/** The pictures of pages, from the collections. */
import { getStrikingPair } from '../figures/get-striking.ts';
import type { CountyEntry } from '../library/catalog.ts';
import {
  getCountiesWithReports,
  getIndicators,
  getLatestByIndicator,
  getObservationsByReport,
  getReports,
  getTopics,
} from '../library/entries.ts';
import { once } from '../library/once.ts';
import { countyPath } from '../library/routes.ts';
import { letThreadsGoOn } from '../library/threads.ts';
import type { Card } from './card.ts';
import { toCountyCard } from './county-pictures.ts';
import { getCountyLead } from './get-county-lead.ts';
import { toCards } from './pictures.ts';

/** What a picture shows, or the county whose first screen it tells: that is found when it is drawn. */
export type Pictured = { card: Card } | { county: CountyEntry };

/** The pages that have a picture of their own. */
export const getPictured = once('pictured', async (): Promise<ReadonlyMap<string, Pictured>> => {
  await letThreadsGoOn();
  const counties = await getCountiesWithReports();
  const cards = toCards({
    reports: await getReports(),
    counties,
    indicators: await getIndicators(),
    topics: await getTopics(),
    byReport: await getObservationsByReport(),
    byIndicator: await getLatestByIndicator(),
    striking: await getStrikingPair(),
  });
  return new Map<string, Pictured>([
    ...counties.map((county) => [countyPath(county.county), { county }] as const),
    ...[...cards].map(([page, card]) => [page, { card }] as const),
  ]);
});

/** What a picture shows. */
export async function getCard(pictured: Pictured): Promise<Card> {
  if ('card' in pictured) return pictured.card;
  return toCountyCard(pictured.county, await getCountyLead(pictured.county));
}
