import { describe, expect, test } from 'vitest';
import { describeView, formatView, isShown, parseView } from './view-state.ts';

const choices = { counties: ['a', 'b', 'c'], first: 2015, last: 2025, isMixed: true };
const bare = parseView('', choices);

describe('parseView', () => {
  test('the bare page shows everything', () => {
    expect(bare).toEqual({
      counties: ['a', 'b', 'c'],
      from: 2015,
      to: 2025,
      hasTargets: true,
      form: 'both',
    });
  });

  test('reads what an address asks for', () => {
    expect(
      parseView('?county=c,a&from=2020&to=2024&targets=0&view=table&utm_source=x', choices),
    ).toEqual({ counties: ['a', 'c'], from: 2020, to: 2024, hasTargets: false, form: 'table' });
  });

  test.each([
    '?county=',
    '?county=x',
    '?from=2014&to=2026',
    '?from=2024&to=2020',
    '?from=2020.5',
    '?from=abc&to=',
    '?targets=no',
    '?view=both',
    '?view=poster',
    '?county[]=a',
  ])('ignores %s', (query) => {
    expect(parseView(query, choices)).toEqual(bare);
  });

  test('keeps what is right beside what is wrong', () => {
    expect(parseView('?county=b,x&from=2020&to=9999', choices)).toEqual({
      ...bare,
      counties: ['b'],
      from: 2020,
    });
  });

  test('does not leave out targets where there is nothing else', () => {
    expect(parseView('?targets=0', { ...choices, isMixed: false }).hasTargets).toBe(true);
  });
});

describe('formatView', () => {
  test('of the bare page is empty', () => {
    expect(formatView(bare, choices)).toBe('');
  });

  test.each([
    '?county=a',
    '?county=a,c&from=2020&to=2024&targets=0&view=table',
    '?to=2020',
    '?view=chart',
  ])('gives back %s', (query) => {
    expect(formatView(parseView(query, choices), choices)).toBe(query);
  });
});

describe('isShown', () => {
  const view = parseView('?county=a&from=2021&to=2023&targets=0', choices);

  test.each([
    [{}, true],
    [{ county: 'a' }, true],
    [{ county: 'b' }, false],
    [{ from: '2023', to: '2023' }, true],
    [{ from: '2024', to: '2024' }, false],
    [{ from: '2015', to: '2020' }, false],
    [{ from: '2021', to: '2023' }, true],
    [{ from: '2021', to: '2025' }, false],
    [{ from: '2020', to: '2021', missing: '' }, true],
    [{ from: '2019', to: '2020', missing: '' }, false],
    [{ from: '2022', to: '2022', target: '' }, false],
    [{ single: '' }, true],
    [{ several: '' }, false],
  ])('%j: %s', (part, expected) => {
    expect(isShown(part, view)).toBe(expected);
  });
});

test('describeView tells what is left out', () => {
  const names = new Map([
    ['a', '甲县'],
    ['b', '乙县'],
  ]);
  const tell = (query: string) => describeView(parseView(query, choices), choices, names);
  expect(tell('')).toBe('');
  expect(tell('?view=table')).toBe('');
  expect(tell('?county=a,b&to=2020')).toBe('只列甲县、乙县，2015—2020年。');
  expect(tell('?from=2025&targets=0')).toBe('只列2025年，不列目标。');
});
