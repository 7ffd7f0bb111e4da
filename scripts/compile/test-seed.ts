import type { Seed } from '../seeds/read-seeds.ts';

/** A seed for tests, with nothing to correct, unless it is said otherwise. */
export function makeSeed(text: string, more: Partial<Seed> = {}): Seed {
  return {
    id: 'a',
    text,
    source: {
      county: 'a',
      year: 2024,
      kind: 'work-report',
      title: '题',
      date: '2024',
      form: '试',
      sha256: '',
    },
    county: { slug: 'a', name: '甲县', code: 1, city: '市', province: '省' },
    corrections: [],
    doubts: [],
    ...more,
  };
}
