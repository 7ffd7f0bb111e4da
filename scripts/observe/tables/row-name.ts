import { hash } from 'node:crypto';
import type { Indicator } from '../../../src/schemas/observation.ts';
import type { Lexer } from '../lexer.ts';
import { unitSign } from '../lexicon/tables.ts';
import { normalize } from '../normalize.ts';
import type { TokenKind } from '../token.ts';

/** What the name of a row says: `1. 地区生产总值（GDP）增长率（%）`. */
export interface RowName {
  indicator: Indicator;
  unit: string | undefined;
  isAverage: boolean;
}

/** Whether a cell is more than a number. */
export function isName(text: string): boolean {
  return /\p{Script=Han}{2}/u.test(text);
}

const nameKinds = new Set<TokenKind>(['subject', 'change', 'average', 'filler', 'comma', 'place']);

/** A row's name is registered if nothing in it is unknown; what stands in brackets is its unit or a gloss. */
export function readRowName(
  text: string,
  lex: Lexer,
  indicators: ReadonlyMap<string, Indicator>,
): RowName | undefined {
  const { name, glosses } = splitName(text);
  const tokens = lex(name);
  if (!tokens.every(({ kind }) => nameKinds.has(kind))) return undefined;
  if (tokens.some((token) => token.kind === 'place' && !token.isOwn)) return undefined;
  const subjects = tokens.filter((token) => token.kind === 'subject');
  const level = subjects.length === 1 && indicators.get(subjects[0]?.indicators[0] ?? '');
  if (!level) return undefined;
  const isRate = tokens.some(({ kind }) => kind === 'change');
  const indicator = isRate && level.growth ? indicators.get(level.growth) : level;
  return (
    indicator && {
      indicator,
      unit: glosses.find((unit) => unit in indicator.factors),
      isAverage: tokens.some(({ kind }) => kind === 'average'),
    }
  );
}

/**
 * A row whose name is not registered is an indicator by that name; it needs a unit.
 *
 * @param printed the unit in a column of its own
 */
export function makeRowName(
  text: string,
  printed: string | undefined,
  group: string,
): RowName | undefined {
  const { name, glosses } = splitName(text);
  const unit = glosses.find((gloss) => unitSign.test(gloss)) ?? printed;
  const title = name.replace(/^[（(]?[一二三四五六七八九十]+[)）、]/, '');
  // 甲/乙/丙 has a number for each, which a cell does not hold.
  if (unit === undefined || unit === '' || !isName(title) || title.includes('/')) return undefined;
  return {
    indicator: {
      slug: `row-${hash('sha256', `${title}（${unit}）`).slice(0, 8)}`,
      title,
      definition: `规划的指标表所列“${title}”。`,
      unit,
      group,
      headline: true,
      aliases: [title],
      factors: { [unit]: 1 },
    },
    unit,
    isAverage: name.includes('年均'),
  };
}

/** `一、经济发展（7项）`: the group that a row names which has nothing but a name. */
export function groupName(text: string): string | undefined {
  const name = normalize(text)
    .text.replace(/\([^()]*\)$/, '')
    .replace(/^[(（]?[一二三四五六七八九十\d]+[)）、.．]/, '');
  return name === '' ? undefined : name;
}

/** `1.地区生产总值（GDP）增长率（%）`: the name, and what stands in brackets behind it. */
function splitName(text: string): { name: string; glosses: string[] } {
  // The numbering goes first: normalized, `12. 5G网络` would begin with 12.5.
  const normal = normalize(text.replace(/^\s*\d{1,2}[.．、](?:\s+|(?=\D))/, '')).text;
  return {
    name: normal.replace(/\([^()]*\)|【[^】]*】/g, ''),
    glosses: [...normal.matchAll(/\(([^()]*)\)/g)].flatMap(([, inside = '']) =>
      inside.split(/[,，、]/),
    ),
  };
}
