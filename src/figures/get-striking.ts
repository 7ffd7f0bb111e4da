/** The pair that the first page and its picture draw. */
import { getCountiesWithReports, getReports } from '../library/entries.ts';
import { pickNewest } from '../library/home.ts';
import { once } from '../library/once.ts';
import { getFigureReports, getTargets } from './get-figures.ts';
import { type StrikingPair, toStrikingPair } from './striking.ts';

/** A target beside what a later report tells, of a county whose report is among the newest. */
export const getStrikingPair = once(
  'striking pair',
  async (): Promise<StrikingPair | undefined> => {
    const [counties, newest, known] = await Promise.all([
      getCountiesWithReports(),
      getReports(),
      getFigureReports(),
    ]);
    return toStrikingPair(
      await Promise.all(
        pickNewest(counties, newest).map(async ({ county }) => ({
          county,
          targets: await getTargets(county),
          reports: known.get(county.slug) ?? new Map(),
        })),
      ),
    );
  },
);
