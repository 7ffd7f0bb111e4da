import type { Comparator } from './comparators.ts';
import type { Quantity } from './quantity.ts';
import type { Base, Time } from './time.ts';

/** What a piece of a sentence does, as far as the reading of numbers goes. */
export type Sense =
  /**
   * Name of an indicator, or of several at once; of these also what it is of where one number follows for
   * them together, or that they are listed: 城镇、农村居民收入. Of a short name also where the name stands that it goes on from.
   */
  | {
      kind: 'subject';
      indicators: readonly string[];
      together?: string | undefined;
      isList?: boolean;
      behind?: number;
    }
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
  /** Words that change nothing here; some of them say how a number was counted: 可比口径. */
  | { kind: 'filler'; isBasis?: boolean }
  /**
   * A name that must not be confused with an indicator: 人均地区生产总值. `indicators` are those whose
   * name stands in it.
   */
  | { kind: 'other-name'; indicators: readonly string[] }
  | { kind: PlainKind };

/** Kinds of words that need nothing said beside what they are. */
type PlainKind =
  /** 占, 相当于: the number is a part of what is named. */
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
  /** 依托, 围绕: what follows is there already. */
  | 'background'
  /** 某县, 高新区: a part of the place. */
  | 'area'
  /** Anything else: what it does to a number nearby is not known. */
  | 'word';

/** A piece of a sentence; `start` and `end` are offsets into its normal text. */
export type Token = Sense & { start: number; end: number };

export type TokenKind = Token['kind'];

/** A token of one kind. */
export type TokenOf<Kind extends TokenKind> = Token & { kind: Kind };

/** A sense with all that senses may say, each in a place of its own. */
type AnySense = { kind: TokenKind } & Partial<Record<KeyOf<Sense>, unknown>>;

type KeyOf<Union> = Union extends unknown ? Exclude<keyof Union, 'kind'> : never;

/**
 * A token of a sense. All have the same fields in the same order, most of them undefined: code that reads
 * tokens of many shapes is compiled again for each that it meets.
 */
export function toToken<Of extends Sense>(
  sense: Of,
  start: number,
  end: number,
): Of & { start: number; end: number } {
  const { kind, quantity, indicators, together, isList, behind } = sense as AnySense;
  const { time, base, comparator, isOwn, sign, isReached, isBasis } = sense as AnySense;
  const token: Required<AnySense> & { start: number; end: number } = {
    kind,
    start,
    end,
    quantity,
    indicators,
    together,
    isList,
    behind,
    time,
    base,
    comparator,
    isOwn,
    sign,
    isReached,
    isBasis,
  };
  return token as unknown as Of & { start: number; end: number };
}

/** A sense found in a text, and the offset right behind its words. */
export interface Found {
  sense: Sense;
  end: number;
}

/** Finds what one kind of words does in a text. */
export interface Matcher {
  /** The characters that such words begin with: nobody asks for them where another stands. */
  beginnings: Iterable<string>;
  /** What they do at a place of a text, behind the tokens before it. */
  match(text: string, at: number, tokens: readonly Token[]): Found | undefined;
}

/** Whether one of some tokens is of a kind. */
export function hasKind(tokens: readonly Token[], kind: TokenKind): boolean {
  return tokens.some((token) => token.kind === kind);
}

/** 分别增长5%、6%以上: what qualifies the last of several numbers alone qualifies all. */
export function sharedComparator(numbers: readonly TokenOf<'quantity'>[]): Comparator | undefined {
  const isAlone = numbers.slice(0, -1).every(({ quantity }) => quantity.comparator === undefined);
  return isAlone ? numbers.at(-1)?.quantity.comparator : undefined;
}

/** The numbers in a row from `index`: `4.8%、6%`. */
export function quantitiesFrom(tokens: readonly Token[], index: number): TokenOf<'quantity'>[] {
  const values: TokenOf<'quantity'>[] = [];
  for (let at = index; ; at += 2) {
    const token = tokens[at];
    if (token?.kind !== 'quantity') break;
    values.push(token);
    if (tokens[at + 1]?.kind !== 'and') break;
  }
  return values;
}
