import { getStrikingPair } from '../figures/get-striking.ts';
import {
  getCountiesWithReports,
  getIndicators,
  getLatestByCounty,
  getLatestByIndicator,
  getObservationsByReport,
  getReports,
  getTopics,
} from '../library/entries.ts';
import { once } from '../library/once.ts';
import { letThreadsGoOn } from '../library/threads.ts';
import type { Card } from './card.ts';
import { getCountyLead } from './get-county-lead.ts';
import { toCards } from './pictures.ts';

/** The pages that have a picture of their own, each with what it shows. */
export const getCards = once('cards', async (): Promise<ReadonlyMap<string, Card>> => {
  await letThreadsGoOn();
  const counties = await getCountiesWithReports();
  const leads = await Promise.all(
    counties.map(async (entry) => [entry.county.slug, await getCountyLead(entry)] as const),
  );
  return toCards({
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
});
