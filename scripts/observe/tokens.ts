import type { IndicatorEntry } from '../../src/schemas/indicator.ts';
import { longestMatch } from './longest-match.ts';
import { type Base, matchBase, matchTime, type Time } from './period.ts';
import {
  type Comparator,
  comparatorsBefore,
  matchQuantity,
  type Quantity,
  unitMatcher,
} from './quantity.ts';
import { growthSlug, type Indicators } from './read-indicators.ts';

/** What a piece of a sentence does, as far as the reading of numbers goes. */
export type Meaning =
  /**
   * Name of an indicator, or of several at once; of a short name also where the name stands that it
   * goes on from.
   */
  | { kind: 'subject'; indicators: readonly string[]; behind?: number }
  | { kind: 'time'; time: Time }
  /** What something is compared with: 同比, 比2020年. */
  | { kind: 'base'; base: Base }
  | { kind: 'quantity'; quantity: Quantity }
  | { kind: 'comparator'; comparator: Comparator }
  /** 全县, or 全市 and 全国: whose number it is. */
  | { kind: 'place'; isOwn: boolean }
  /** 增长 and 下降. */
  | { kind: 'change'; sign: 1 | -1 }
  /** 完成, 达到, 为: a level follows; with 达到 it is how far it has come. */
  | { kind: 'level'; isReached: boolean }
  /**
   * A name that must not be confused with an indicator: 人均地区生产总值. `indicators` are those whose
   * name stands in it.
   */
  | { kind: 'other-name'; indicators: readonly string[] }
  | {
      kind: /** 占, 相当于: the number is a part of what is named. */
        | 'share'
        /** 增加到, 提高到: a level follows, whatever change was spoken of. */
        | 'to'
        /** 由, 从: the value to start from follows. */
        | 'from'
        | 'average'
        | 'cumulative'
        /** 目标, 力争: not yet so. */
        | 'goal'
        /** 实际: what follows was not aimed at but reached. */
        | 'reality'
        /** 先后突破: several marks follow that were passed, no value. */
        | 'milestones'
        /** 翻一番, 再上新台阶: a remark on a value that gives no number. */
        | 'remark'
        /** 总数达: what there is, whatever was added before. */
        | 'total'
        /** 新增: what is added, not what there is. */
        | 'new'
        /** 改造提升: what is renewed, not what there is. */
        | 'renewal'
        /** 县城: the number is of the county's seat, not of the county. */
        | 'seat'
        /** 等 at the end of a list of examples. */
        | 'etc'
        /** 每村: a number for each, not for all. */
        | 'every'
        /** 公司, 开发区: whose number it may be instead of the county's. */
        | 'owner'
        /** 分别: one number for each of the subjects. */
        | 'each'
        /** 均: one number for all of them. */
        | 'all'
        | 'and'
        | 'comma'
        | 'semicolon'
        | 'colon'
        | 'open'
        | 'close'
        /** Words that change nothing here. */
        | 'filler'
        /** 依托, 围绕: what follows is there already. */
        | 'background'
        /** 某县, 高新区: a part of the place. */
        | 'area'
        /** Anything else: what it does to a number nearby is not known. */
        | 'word';
    };

/** A piece of a sentence; `start` and `end` are offsets into its normal text. */
export type Token = Meaning & { start: number; end: number };

/** Words by what they do. */
const vocabulary: Partial<Record<Meaning['kind'], readonly string[]>> = {
  to: '变更为 调整为 优化为 演变为 调整到 优化到 优化调整为 调整优化为 合并为 整合为 增加到 增长到 提高到 提升到 上升到 扩大到 发展到 跃升到 跃升至 增长至 增加至 提升至 提高至 上升至 增至 升至 下降到 降至 减少到'.split(
    ' ',
  ),
  from: ['由', '从'],
  new: '新增 新培育 新认定 新引进 新创建 新打造 新发展 新登记 新入库 新纳规 新入规 净增 培育'.split(
    ' ',
  ),
  total: '总数达到 总数达 总数为 总量达到 总量达'.split(' '),
  remark:
    '翻一番 翻两番 翻了一番 翻了两番 翻番 实现翻番 实现翻一番 实现倍增 实现历史性突破 实现新突破 再创新高 创历史新高 再上新台阶 迈上新台阶 稳中有进 稳中有升'.split(
      ' ',
    ),
  milestones:
    '先后突破 先后迈上 先后跨越 先后跨过 连续突破 连续迈上 连续跨越 连续跨过 接连突破 接连迈上 接连跨越'.split(
      ' ',
    ),
  renewal:
    '改造提升 提升改造 提标改造 提质改造 改造升级 升级改造 维修改造 维修养护 改扩建 改建 改造'.split(
      ' ',
    ),
  seat: ['县城'],
  etc: ['等'],
  every: '每 各建 各新建 各打造'.split(' '),
  background: '依托 围绕 立足 发挥'.split(' '),
  owner: '公司 集团 有限 股份 厂 园区 开发区 示范区 工业园 产业园 都市圈'.split(' '),
  average: ['年均', '年平均', '平均每年', '每年平均', '每年'],
  cumulative: ['累计', '两年平均', '三年平均'],
  goal: '目标 力争 争取 预期 确保 计划 规划 努力 奋斗 冲刺'.split(' '),
  reality: ['实际', '实际上'],
  each: ['分别'],
  all: ['均', '都', '双双', '同步'],
  and: ['、', '和', '与', '及', '以及', '并', '且', '并且'],
  comma: ['，', ',', '◆', '●', '■', '★', '•', '·', '——'],
  semicolon: [';'],
  colon: [':'],
  open: ['('],
  close: [')'],
  share: ['占', '相当于', '占比', '贡献'],
  filler:
    '侦破 破获 签约 集约 节约 同口径 可比口径 可比 自然口径 预计 预计可 经初步核算 经初步统计 经核算 经统计 初步核算 初步统计 据 统计 核算 按 可比价格 可比价 不变价格 不变价 现价 当年价 计算 其中 截至 截止 在 到 至 于 年末 年底 期末 全年 年度 当年 全面 稳步 稳定 首次 首 成功 一举 历史性 有望 可望 将 要 可 已 已经 的 了 总体 总量 规模 总额 水平 总值 继续 持续 保持 推动 促进 列入计划 正常年景 特别是 尤其是 名义 顺利 圆满 大关 关口 台阶'.split(
      ' ',
    ),
};

const levels: readonly [string, boolean][] = [
  ...'完成 实现 为 是 合计 总计 共 共计 稳定'
    .split(' ')
    .map((word): [string, boolean] => [word, false]),
  ...'达到 达 共有 稳在 稳定在 保持在 维持在 发展到 发展至'
    .split(' ')
    .map((word): [string, boolean] => [word, true]),
];

const changes: readonly [string, 1 | -1][] = [
  ['负增长', -1],
  ['增长速度', 1],
  ['增长率', 1],
  ['增长', 1],
  ['增速', 1],
  ['增幅', 1],
  ['递增', 1],
  ['增加', 1],
  ['提高', 1],
  ['上升', 1],
  ['下降', -1],
  ['减少', -1],
  ['降低', -1],
  ['回落', -1],
  ['减产', -1],
  ['增产', 1],
  ['增', 1],
];

/** Places that are wider than a county or beside it. */
const wider = '全国 我国 国家 国内 全球 世界'.split(' ');
/** The ending of a place's name says which of these words mean the place itself. */
const ownEndings = ['县', '市', '区', '旗', '州', '盟', '省'];

/** Numbering and marks at the start of a sentence: they open a clause, and mean nothing in it. */
const opening =
  /^(?:[一二三四五六七八九十]+是|\(?[一二三四五六七八九十\d]{1,2}[).、．](?!\d)|[①-⑳]|第[一二三四五六七八九十]+,)/;

/** A remark on how a value went, with no number behind it. */
const remarkOnCourse = /^(?:稳步|持续|稳定|平稳|快速|较快)(?:增长|提升|提高|攀升)(?=[，,、])/;

/** Signs behind which a numbering may stand. */
const borders = new Set<Token['kind']>(['comma', 'semicolon', 'colon']);

/** A part of the place that opens a clause: 某县…, 六县, 高新区. */
const area =
  /^(?:[一-龥]{2,4}(?:县|(?<![城都股楼超门上])市|(?<![地社景灾山老小牧林库城辖灌垦湖校厂])区)(?![域级区长委城内场])|[一二三四五六七八九十两]+县|高新区|经开区|新区|兵团|(?:县域|城区|市区|中心城区)$)/;

/** An industrial park that opens a clause, whatever it is called. */
const park = /^[一-龥]{0,6}?(?:经开区|高新区|经济(?:技术)?开发区|高新(?:技术)?(?:产业)?开发区)/;

/** What may follow a short name: a number, or a word that leads to one. */
const behindShort =
  /^(?:[\d一二两三四五六七八九十达为完实约近超不突稳保增下降提同比由从、，]|年均|分别|将|均|力争)/;

/** What a lexer has to know of the place and the year of a report. */
export interface Setting {
  /** Name of the county, city or district, or its last character; null where it is not known. */
  place: string | null;
  year: number;
  /** The year that 今年 means, where that is another. */
  spokenYear?: number;
}

/** Cuts a normal sentence into tokens. */
export type Lexer = (sentence: string) => Token[];

/** A lexer for the indicators and units of the seeds, and for one report. */
export function createLexer(
  indicators: Pick<Indicators, 'entries' | 'joints' | 'units'>,
  setting: Setting,
): Lexer {
  const names = longestMatch(nameList(indicators).map((name) => [name.name, name]));
  const shorts = indicators.entries.flatMap(({ slug, short }) =>
    (short?.names ?? []).map((name) => ({ name, slug, behind: short?.behind ?? [] })),
  );
  const matchUnit = unitMatcher(indicators.units);
  const words = longestMatch(wordList(setting.place));

  const matchName = (text: string, at: number): [Meaning, number] | undefined => {
    const found = names(text, at);
    if (!found) return undefined;
    const { name, slugs, entry } = found.value;
    const end = at + name.length;
    const isOther =
      entry?.notAfter.some((word) => text.endsWith(word, at)) ||
      entry?.notBefore.some((word) => text.startsWith(word, end)) ||
      // GDPR is another word.
      (/[A-Za-z]$/.test(name) && /[A-Za-z]/.test(text.charAt(end)));
    return [{ kind: isOther ? 'other-name' : 'subject', indicators: slugs }, end];
  };

  /** 粮食播种面积…，总产量…: at the start of a clause, behind the name that it goes on from. */
  const matchShort = (
    text: string,
    at: number,
    tokens: readonly Token[],
  ): [Meaning, number] | undefined => {
    const before = tokens.at(-1)?.kind ?? 'word';
    if (!['comma', 'and', 'semicolon', 'filler'].includes(before)) return undefined;
    const last = tokens.findLast((token) => token.kind === 'subject');
    if (last?.kind !== 'subject') return undefined;
    const found = shorts.find(
      ({ name, behind }) =>
        text.startsWith(name, at) && behind.includes(last.indicators.at(-1) ?? ''),
    );
    // 城镇登记失业率 is another thing.
    if (!found || !behindShort.test(text.slice(at + found.name.length))) return undefined;
    return [
      { kind: 'subject', indicators: [found.slug], behind: last.start },
      at + found.name.length,
    ];
  };

  const matchMeaning = (text: string, at: number): [Meaning, number] | undefined => {
    const base = matchBase(text, at);
    if (base) return [{ kind: 'base', base: base.base }, base.end];
    // 发展到10万亩
    if (
      text[at] === '到' &&
      !matchTime(text, at + 1, setting.year) &&
      /\d/.test(text.charAt(at + 1))
    )
      return [{ kind: 'level', isReached: true }, at + 1];
    const time = matchTime(text, at, setting.year, setting.spokenYear);
    if (time) return [{ kind: 'time', time: time.time }, time.end];
    // A number behind 第 is a rank.
    const quantity = text[at - 1] === '第' ? undefined : matchQuantity(text, at, matchUnit);
    if (quantity && text[quantity.end] === '/') return [{ kind: 'word' }, quantity.end];
    if (quantity?.unit !== undefined || (quantity && /[\d-]/.test(text.charAt(at)))) {
      return [{ kind: 'quantity', quantity }, quantity.end];
    }
    const remark = remarkOnCourse.exec(text.slice(at));
    if (remark) return [{ kind: 'remark' }, at + remark[0].length];
    const found = words(text, at);
    return found && [found.value, at + found.word.length];
  };

  return (sentence) => {
    const tokens: Token[] = [];
    let at = 0;
    while (at < sentence.length) {
      const last = tokens.at(-1);
      const parts = matchRatio(sentence, at);
      if (parts) {
        tokens.push(...parts);
        at = parts.at(-1)?.end ?? at;
        continue;
      }
      const numbering = !last || borders.has(last.kind) ? opening.exec(sentence.slice(at)) : null;
      if (numbering) {
        tokens.push({ kind: 'comma', start: at, end: at + numbering[0].length });
        at += numbering[0].length;
        continue;
      }
      const parkName = !last || borders.has(last.kind) ? park.exec(sentence.slice(at)) : null;
      if (parkName) {
        tokens.push({ kind: 'area', start: at, end: at + parkName[0].length });
        at += parkName[0].length;
        continue;
      }
      const [meaning, end] = matchName(sentence, at) ??
        matchShort(sentence, at, tokens) ??
        matchMeaning(sentence, at) ?? [{ kind: 'word' } as const, at + 1];
      if (meaning.kind === 'word' && last?.kind === 'word') last.end = end;
      else tokens.push({ ...meaning, start: at, end });
      at = end;
    }
    return tokens.map((token, index) => {
      const opens = index === 0 || borders.has(tokens[index - 1]?.kind ?? 'word');
      const isArea =
        token.kind === 'word' && opens && area.test(sentence.slice(token.start, token.end));
      return isArea ? { start: token.start, end: token.end, kind: 'area' } : token;
    });
  };
}

const ratio = /(?<![\d.])(\d+(?:\.\d+)?)([:∶])(\d+(?:\.\d+)?)\2(\d+(?:\.\d+)?)(?![\d.:∶])/y;

/** `16.3:27.1:56.6`: shares that make up a whole, as a list of percentages. */
function matchRatio(text: string, at: number): Token[] | undefined {
  ratio.lastIndex = at;
  const found = ratio.exec(text);
  const [whole = '', first = '', , second = '', third = ''] = found ?? [];
  const values = [first, second, third];
  const sum = values.reduce((total, value) => total + Number(value), 0);
  if (!found || Math.abs(sum - 100) > 0.5) return undefined;
  let start = at;
  const tokens = values.flatMap((value, place): Token[] => {
    const end = place === 2 ? at + whole.length : start + value.length;
    // As with 5、6、7%, the last one has the unit of all.
    const unit = place === 2 ? { unit: '%' } : {};
    const quantity = { value: Number(value), ...unit, end };
    const part: Token[] = [
      { kind: 'quantity', quantity, start, end },
      { kind: 'and', start: end, end: end + 1 },
    ];
    start = end + 1;
    return part;
  });
  return tokens.slice(0, -1);
}

interface Name {
  name: string;
  slugs: readonly string[];
  entry?: IndicatorEntry;
}

/** Every name. */
function nameList({ entries, joints }: Pick<Indicators, 'entries' | 'joints'>): Name[] {
  const single = entries.flatMap((entry): Name[] => [
    ...entry.aliases.map((name) => ({ name, slugs: [entry.slug], entry })),
    ...entry.growthAliases.map((name) => ({ name, slugs: [growthSlug(entry.slug)], entry })),
  ]);
  const joint = joints.flatMap(({ names, indicators }) =>
    names.map((name): Name => ({ name, slugs: indicators })),
  );
  return [...single, ...joint];
}

function wordList(place: string | null): [string, Meaning][] {
  const own = ownEndings.filter((ending) => (place ? place.endsWith(ending) : ending !== '市'));
  const isOwn = (ending: string) => own.includes(ending);
  const list: [string, Meaning][] = [
    ...comparatorsBefore.map(([word, comparator]): [string, Meaning] => [
      word,
      { kind: 'comparator', comparator },
    ]),
    ...levels.map(([word, isReached]): [string, Meaning] => [word, { kind: 'level', isReached }]),
    ...changes.map(([word, sign]): [string, Meaning] => [word, { kind: 'change', sign }]),
    ...wider.map((word): [string, Meaning] => [word, { kind: 'place', isOwn: false }]),
    ...ownEndings.flatMap((ending) =>
      [`全${ending}`, `我${ending}`, `本${ending}`].map((word): [string, Meaning] => [
        word,
        { kind: 'place', isOwn: isOwn(ending) },
      ]),
    ),
  ];
  if (place && place.length > 1) list.push([place, { kind: 'place', isOwn: true }]);
  for (const [kind, words] of Object.entries(vocabulary)) {
    for (const word of words) list.push([word, { kind } as Meaning]);
  }
  return list;
}
