import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Within } from '../../search/match.ts';
import { formatState, type Offered, parseState } from './address.ts';
import type { SearchState } from './protocol.ts';
import { makeSearchState } from './test-state.ts';

const offered: Offered = { county: ['甲', '乙'], year: ['2021', '2024'], kind: ['plan', 'work'] };
const parse = (query: string) => parseState(new URLSearchParams(query), offered);
const bare = parse('');

test('the bare address asks for nothing, and shows the newest blocks first', () => {
  expect(bare).toEqual(makeSearchState(''));
  expect(formatState(bare)).toBe('');
});

test('an address restores the whole state', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((value) => value.trim() !== '');
  const state: fc.Arbitrary<SearchState> = fc.record({
    q: fc.oneof(fc.constant(''), fc.constantFrom('"2024 年" -规划', 'A&B+C=5%', ' 水 '), text),
    within: fc.oneof(
      fc.constantFrom<Within>('block', 'report', 'sentence'),
      fc.integer({ min: 1, max: 999 }),
    ),
    county: fc.constantFrom('', ...offered.county),
    year: fc.constantFrom('', ...offered.year),
    kind: fc.constantFrom('', ...offered.kind),
    part: fc.oneof(fc.constant(''), text),
    order: fc.constantFrom('newest', 'oldest', 'county'),
    view: fc.constantFrom('blocks', 'lines', 'times'),
    sort: fc.constantFrom('place', 'next', 'previous'),
  });
  fc.assert(
    fc.property(state, (asked) => {
      expect(parse(formatState(asked))).toEqual(asked);
    }),
  );
});

describe('the address', () => {
  test.each([
    '?q=gdp',
    '?q=gdp&county=%E7%94%B2&year=2024&kind=plan&part=x',
    '?q=gdp&in=report&view=lines&order=county&sort=previous',
    '?order=oldest&sort=next',
    '?q=a+b&in=sentence',
    '?q=a+b&in=20',
    '?q=a&view=times',
  ])('names what was chosen and nothing else: %s', (query) => {
    expect(formatState(parse(query))).toBe(query);
  });

  test.each([
    '?q=',
    '?q=%20',
    '?county=x',
    '?year=1949',
    '?kind=PLAN',
    '?in=block',
    '?in=county',
    '?view=table',
    '?order=newest',
    '?order=random',
    '?sort=place',
    '?utm_source=x',
  ])('is bare where nothing that is offered was chosen: %s', (query) => {
    expect(formatState(parse(query))).toBe('');
  });

  test('keeps what is right beside what is wrong', () => {
    const state = parse('?q=水&county=乙&year=1949&order=no');
    expect(state).toEqual({ ...bare, q: '水', county: '乙' });
  });

  test('takes any part at its word: which there are only the results tell', () => {
    expect(parse('?part=二、目标').part).toBe('二、目标');
  });
});
