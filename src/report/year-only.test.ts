import { expect, test } from 'vitest';
import type { PublishedTerm } from '../schemas/glossary.ts';
import { makePassage, makeTopic } from '../schemas/test-factories.ts';
import { toOnlyThere } from './year-only.ts';

const report = (slug: string, text: string) => ({
  id: `${slug}-2024`,
  path: `/${slug}/2024/`,
  county: { slug, name: `${slug}县` },
  blocks: [{ text }],
});
const term = (word: string, report: string): PublishedTerm => ({
  slug: 'term',
  term: word,
  forms: [word],
  explanation: '',
  source: null,
  uses: [{ report, block: 'p2' }],
});
const bridge = makeTopic({ passages: [makePassage()] });

test('topics and terms of one county lead to their words', () => {
  const reports = [report('a', '建成一座大桥。医共体。'), report('b', '修路。')];
  expect(toOnlyThere(reports, [bridge], [term('医共体', 'a-2024')], [])).toEqual([
    {
      place: 'a县',
      matters: [{ title: '大桥', href: '/a/2024/#p1' }],
      terms: [{ title: '医共体', href: '/a/2024/#p2' }],
    },
  ]);
});

test('what another county names, under any of its names, is not only there', () => {
  const reports = [report('a', '大桥。规上工业。'), report('b', '大桥通车，规模以上工业增长。')];
  const names = { names: ['规上工业', '规模以上工业'], found: [] };
  expect(toOnlyThere(reports, [bridge], [term('规上工业', 'a-2024')], [names])).toEqual([]);
});

test('what reports of another year say does not count', () => {
  const reports = [report('a', '修路。'), report('b', '修路。')];
  expect(
    toOnlyThere(
      reports,
      [makeTopic({ passages: [makePassage({ report: 'a-2021' })] })],
      [term('双控', 'a-2021')],
      [],
    ),
  ).toEqual([]);
});
