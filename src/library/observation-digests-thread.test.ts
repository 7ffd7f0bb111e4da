import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { makeObservation } from '../schemas/test-factories.ts';
import { digestOfFile } from './digest-files-thread.ts';
import work, { digestByIndicator } from './observation-digests-thread.ts';

test('a changed number changes the digest of its indicator alone', () => {
  const of = (gdp: number, area: number) =>
    digestByIndicator([
      makeObservation({ indicator: 'gdp', value: 1 }),
      makeObservation({ indicator: 'area', value: area }),
      makeObservation({ indicator: 'gdp', value: gdp }),
    ]);
  expect([...of(2, 3)]).toEqual([...of(2, 3)]);
  expect(of(2, 3).get('gdp')).not.toBe(of(4, 3).get('gdp'));
  expect(of(2, 3).get('area')).toBe(of(4, 3).get('area'));
});

test('each report has a digest of each indicator that it tells', () => {
  const files = globSync('src/content/observations/*.json');
  const reports = new Map(files.map((file) => [basename(file, '.json'), undefined]));
  const digests = work(reports);
  // Of files whose digests are told it knows what it has kept, whatever they are called; others it reads.
  const gone = new Map(files.map((file) => [`gone-${basename(file)}`, digestOfFile(file)]));
  expect([...work(gone).values()]).toEqual([...digests.values()]);
  const unknown = new Map([...reports.keys()].map((id) => [id, 'unknown']));
  expect(work(unknown)).toEqual(digests);
  expect(digests.size).toBe(files.length);
  for (const file of files) {
    const { observations } = JSON.parse(readFileSync(file, 'utf8'));
    const told = new Set(observations.map(({ indicator }: { indicator: string }) => indicator));
    expect(new Set(digests.get(basename(file, '.json'))?.keys())).toEqual(told);
  }
});
