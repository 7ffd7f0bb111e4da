import { describe, expect, it } from 'vitest';
import { parseState } from './address.ts';
import { scopesOf } from './scopes.ts';

describe('scopesOf', () => {
  it('offers a report, its county and everything on the page of a report', () => {
    const scopes = scopesOf({ name: '甲县', county: 'jia', year: '2024', kind: 'work-report' });
    expect(scopes.map(({ label }) => label)).toEqual(['全部报告', '甲县', '本报告']);
    const offered = { county: ['jia'], year: ['2024'], kind: ['work-report'] };
    const states = scopes.map(({ parameters }) => {
      const { county, year, kind } = parseState(new URLSearchParams(parameters), offered);
      return [county, year, kind];
    });
    expect(states).toEqual([
      ['', '', ''],
      ['jia', '', ''],
      ['jia', '2024', 'work-report'],
    ]);
  });

  it('offers nothing where the page is about no place', () => {
    expect(scopesOf({})).toEqual([]);
  });
});
