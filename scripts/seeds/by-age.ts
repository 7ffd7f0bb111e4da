import { lastDay } from '../../src/text/format.ts';
import type { Seed } from './read-seeds.ts';

/** What is made of a seed. */
interface OfSeed {
  seed: Pick<Seed, 'id'> & { source: Pick<Seed['source'], 'year' | 'date'> };
}

/** The oldest report first. */
export function byAge({ seed: a }: OfSeed, { seed: b }: OfSeed): number {
  return (
    a.source.year - b.source.year ||
    lastDay(a.source.date).localeCompare(lastDay(b.source.date)) ||
    a.id.localeCompare(b.id)
  );
}
