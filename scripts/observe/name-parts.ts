/**
 * Names that are composed: qualifiers, a core noun, and what is measured of it.
 *
 *     地方 一般 公共 预算 ─ 收入        规模以上 工业 企业 ─ 增加值        全社会 固定资产 ─ 投资 ─ 总额
 *
 * The qualifiers stand in any order and in any of their spellings. All that a name needs must be there,
 * and nothing that it may not have: 农村 makes another name of 城镇居民收入, 总 one of 一般公共预算收入.
 */

import type { IndicatorEntry, NameParts } from '../../src/schemas/indicator.ts';
import { longestMatch } from './longest-match.ts';
import { matchAt } from './match-at.ts';

/** A name found at a place of a text. */
interface ComposedName {
  /** Slugs of the indicators it is of; none of a name that no indicator has. */
  slugs: readonly string[];
  /** The entry of a name of one indicator. */
  entry: IndicatorEntry | undefined;
  /** Of a word for several, 城乡居民收入, the slug of what one number for them together is of. */
  together?: string | undefined;
  /** Whether it lists what it is of: 城镇、农村居民收入. */
  isList?: boolean;
  /** Offset right behind it. */
  end: number;
}

/** Finds the composed name that begins at a place of a text. */
export interface ComposedNames {
  (text: string, at: number): ComposedName | undefined;
  /** The characters that names begin with. */
  beginnings: ReadonlySet<string>;
}

type Pattern = IndicatorEntry['names'][number];

/** What a name has been read to be, up to a core noun. */
interface Reading {
  /** What its qualifiers mean; one set for each of several that are set against each other. */
  groups: readonly ReadonlySet<string>[];
  core: string;
  end: number;
}

/** A word of a name: what it means as a qualifier, whether it may be the core, or stands in between. */
interface Part {
  means?: readonly string[];
  isCore?: boolean;
  isInside?: boolean;
}

/** What follows the first of several names, up to their numbers: 服务业增加值, 瓜菜、油料产量. */
const lastOfList = /(?:[一-龥]{1,6}[、和与及]){0,3}[一-龥]{3,9}?(?=(?:年均)?分别)/y;

const connector = /以及|[、和与及]/y;

/** 增长, 年均增长: what has to follow a name that names only a growth. */
const growing = /(?:年均|年平均|平均)?(?:增长|增速|增幅)/y;

/**
 * The composed names of indicators.
 *
 * @param dropped meanings that change nothing in this report: 县级 in that of a county
 * @example composedNames(parts, entries)('地方财政一般预算收入', 0)?.slugs // => ['general-budget-revenue']
 */
export function composedNames(
  parts: NameParts,
  entries: readonly IndicatorEntry[],
  dropped: ReadonlySet<string> = new Set(),
): ComposedNames {
  const patterns = entries.flatMap((entry) => entry.names.map((pattern) => ({ entry, pattern })));
  const byCore = new Map<string, typeof patterns>();
  for (const one of patterns) {
    for (const core of one.pattern.core) byCore.set(core, [...(byCore.get(core) ?? []), one]);
  }
  const partAt = longestMatch(toParts(parts, byCore.keys()));
  const contrast = new Set(parts.contrast);

  const read = (
    text: string,
    start: number,
    at: number,
    groups: Reading['groups'],
  ): Reading | undefined => {
    const means = groups.at(-1) ?? new Set();
    const found = partAt(text, at);
    if (!found) {
      connector.lastIndex = at;
      const link = connector.exec(text)?.[0];
      if (link === undefined) return undefined;
      if (![...means].some((one) => contrast.has(one)))
        return sharing(text, at, groups, link.length);
      const end = at + link.length;
      return read(text, start, end, [...groups, new Set()]);
    }
    const end = at + found.word.length;
    const part = found.value;
    const goOn = (more: readonly string[]) =>
      read(text, start, end, [...groups.slice(0, -1), new Set([...means, ...more])]);
    return (
      (part.means && goOn(part.means.filter((one) => !dropped.has(one)))) ??
      (part.isCore ? { groups, core: found.word, end } : undefined) ??
      (part.isInside && at > start ? goOn([]) : undefined)
    );
  };

  /** 规模以上工业、服务业增加值分别…: the core noun of a list of names stands behind the last. */
  const sharing = (
    text: string,
    at: number,
    groups: Reading['groups'],
    link: number,
  ): Reading | undefined => {
    const [means] = groups;
    if (groups.length > 1 || !means || means.size === 0) return undefined;
    const last = matchAt(lastOfList, text, at + link)?.[0];
    const core = last && [...byCore.keys()].find((one) => last.endsWith(one));
    return core && entryOf(core, means, text, at) ? { groups, core, end: at } : undefined;
  };

  const entryOf = (core: string, means: ReadonlySet<string>, text: string, end: number) =>
    byCore
      .get(core)
      ?.find(({ pattern }) => isMeant(pattern, means) && isFollowed(pattern, text, end));

  /** What the qualifiers of each of the names mean that a name is of. */
  const namesOf = (groups: Reading['groups']): ReadonlySet<string>[] => {
    const all = groups.map((means) => [...means]);
    const contrasts = all.flat().filter((one) => contrast.has(one));
    if (contrasts.length < 2) return [new Set(all.flat())];
    // 城镇、农村居民人均可支配收入, and 城乡: each has what the last has, but for what tells them apart.
    const shared = (all.at(-1) ?? []).filter((one) => !contrast.has(one));
    return groups.length === 1
      ? contrasts.map((one) => new Set([one, ...shared]))
      : all.map((own) => new Set([...own, ...shared]));
  };

  const match = (text: string, at: number): ComposedName | undefined => {
    // Asked at many places of a text, of which few begin a name.
    if (!partAt(text, at)) return undefined;
    const reading = read(text, at, at, [new Set()]);
    if (!reading) return undefined;
    const { groups, core, end } = reading;
    const found = namesOf(groups).map((means) => entryOf(core, means, text, end));
    const known = found.filter((one) => one !== undefined);
    if (known.length < found.length) {
      return groups.some(({ size }) => size > 0) ? { slugs: [], entry: undefined, end } : undefined;
    }
    const [only] = known;
    const all = known.length > 1 && groups.length === 1 ? groups[0] : undefined;
    const behind = only ? aspectLength(only.pattern, text, end) : 0;
    return {
      slugs: known.map(({ entry }) => entry.slug),
      entry: known.length === 1 ? only?.entry : undefined,
      isList: groups.length > 1,
      together: all && entryOf(core, all, text, end)?.entry.slug,
      end: end + behind,
    };
  };
  return Object.assign(match, { beginnings: partAt.beginnings });
}

function toParts(
  { qualifiers, compounds, inside }: NameParts,
  cores: Iterable<string>,
): [word: string, part: Part][] {
  const parts = new Map<string, Part>();
  const add = (word: string, more: Part) => parts.set(word, { ...parts.get(word), ...more });
  for (const [meaning, words] of Object.entries(qualifiers)) {
    for (const word of words) add(word, { means: [meaning] });
  }
  for (const [word, means] of Object.entries(compounds)) add(word, { means });
  for (const word of cores) add(word, { isCore: true });
  for (const word of inside) add(word, { isInside: true });
  return [...parts];
}

/** Whether qualifiers are those of a name: all it needs, and none it may not have. */
function isMeant({ needs, may }: Pattern, means: ReadonlySet<string>): boolean {
  return (
    needs.every((one) => means.has(one)) &&
    [...means].every((one) => needs.includes(one) || may.includes(one))
  );
}

function isFollowed({ growthOnly }: Pattern, text: string, end: number): boolean {
  growing.lastIndex = end;
  return !growthOnly || growing.test(text);
}

/** How long the aspect is that follows a core noun: 固定资产投资 总额. */
function aspectLength({ aspects }: Pattern, text: string, end: number): number {
  return Math.max(
    0,
    ...aspects.filter((one) => text.startsWith(one, end)).map(({ length }) => length),
  );
}

/** Two entries of which both would have a name, where there are such. */
export function ambiguousNames(
  entries: readonly IndicatorEntry[],
): [a: IndicatorEntry, b: IndicatorEntry] | undefined {
  const all = entries.flatMap((entry) => entry.names.map((pattern) => ({ entry, pattern })));
  for (const [place, a] of all.entries()) {
    for (const b of all.slice(place + 1)) {
      const isShared = a.pattern.core.some((core) => b.pattern.core.includes(core));
      // The least that both need: if both may have it, both have a name.
      const least = new Set([...a.pattern.needs, ...b.pattern.needs]);
      if (a.entry.slug === b.entry.slug || !isShared) continue;
      if (isMeant(a.pattern, least) && isMeant(b.pattern, least)) return [a.entry, b.entry];
    }
  }
  return undefined;
}
