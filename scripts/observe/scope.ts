/** Of what place a sentence speaks: whether a number is that of the report's own place, or of a part. */

import { isInFirstClause, opensClause } from './clauses.ts';
import { hasKind, type Token } from './token.ts';

/**
 * Why the words of a clause before a name make its number another's.
 *
 * @param isLoose whether words that are not known may stand before the name
 */
export function foreignInClause(prefix: readonly Token[], isLoose: boolean): string | undefined {
  // 某公司、某集团等14个项目: the owners are examples.
  const isOwned = hasKind(prefix, 'owner') && prefix.at(-1)?.kind !== 'etc';
  if (isLoose && (isOwned || hasKind(prefix, 'every'))) return '可能是某个企业或园区的数';
  const isForeign = prefix.some((token) => token.kind === 'place' && !token.isOwn);
  return isForeign ? '不是本县的数' : undefined;
}

/**
 * Why what a sentence said first makes a number another's: a place or a part of one that opens a clause
 * is what the sentence speaks of until another does.
 *
 * @param before the tokens before the name
 * @param prefix those of them that stand in its clause
 * @param what whether words that are not known may stand before the name, and whether parks may have some of it
 */
export function foreignInSentence(
  before: readonly Token[],
  prefix: readonly Token[],
  what: { isLoose: boolean; isOfParks: boolean },
): string | undefined {
  // 全省经济稳定增长，…
  const place = before.findLast(({ kind }, at) => kind === 'place' && opensClause(before, at));
  if (place?.kind === 'place' && !place.isOwn && !isClosed(before, before.indexOf(place))) {
    return '句中先说的不是本县';
  }
  const part = before.findLast((_, at) => isPart(before, at, what));
  const isExample = prefix.at(-1)?.kind === 'etc' && part !== undefined && prefix.includes(part);
  return part && !isExample && part.start > (place?.start ?? -1)
    ? '句中先说的是下辖的地方或园区'
    : undefined;
}

/** 全省现场会在我县召开；…: whether what is said of the place at `index` ends, without a number. */
function isClosed(tokens: readonly Token[], index: number): boolean {
  const behind = tokens
    .slice(index)
    .find(({ kind }) => kind === 'semicolon' || kind === 'quantity');
  return behind?.kind === 'semicolon';
}

/** 某县…, 开发区…: whether the token at `at` says that what follows in the sentence is a part's. */
function isPart(
  tokens: readonly Token[],
  at: number,
  { isLoose, isOfParks }: { isLoose: boolean; isOfParks: boolean },
): boolean {
  const kind = tokens[at]?.kind;
  if (kind !== 'area' && kind !== 'owner') return false;
  const behind = tokens[at + 1]?.kind;
  // 核心示范区10个 is no scope, and neither is one among others: 都市圈等国家战略.
  if (behind === 'quantity' || behind === 'etc') return false;
  // Only what opens a clause, or ends a list that does, is an area.
  if (kind === 'area' || opensClause(tokens, at)) return true;
  // 力争8个工业类开发区工业投资增长9%、工业增加值增长8%: what parks have of the first they may have of the second.
  if (behind === 'subject') return true;
  // 加快建设某某产业园，新引进项目20个; a park with whatever stands before it in the first clause.
  if (isLoose) return behind === 'comma';
  // 建设粮油产业园区，…粮食播种面积…
  return isOfParks && isInFirstClause(tokens, at) && !hasKind(tokens.slice(at), 'semicolon');
}

/** 县城: of the whole sentence, where it opens it; else of the clause. */
export function partOfPlace(
  tokens: readonly Token[],
  prefix: readonly Token[],
): string | undefined {
  return hasKind([...tokens.slice(0, 1), ...prefix], 'seat') ? '县城' : undefined;
}
