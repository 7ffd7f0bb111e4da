/** 财政总收入突破1000亿, 生产总值超过9000亿、力争破万亿: amounts of money of which 元 is not printed. */

import { matchAt } from './match-at.ts';
import { rankValue } from './number.ts';
import { onceFor } from './once-for.ts';
import { type Quantity, toQuantity, withComparator } from './quantity.ts';
import type { Indicators } from './read-indicators.ts';
import type { Matcher, Token, TokenKind } from './token.ts';

const amount = /(\d+(?:\.\d+)?)?([百千])?(万亿|亿)/y;

/** What stands before digits that are no amount of their own: 第100亿, 上亿, but not 跨上100亿. */
const isWithinNumber = /(?:[\d.第几数]|(?<![迈跨站登跃连])上)$/;

/** What may follow: nothing that the number could count. */
const isEnd = /(?:大关|[大新]?台阶|关口)?(?:$|[,，、;)和与及]|增[加长至]|提[高升]|跃?升)/y;

/** Kinds of tokens between a name and an amount that may be of something else. */
const others = new Set<TokenKind>(['word', 'other-name', 'semicolon', 'share', 'owner', 'area']);

/** What of the indicators tells which are measured in money. */
type Measured = Pick<Indicators, 'entries' | 'units'>;

/** A matcher of amounts behind names of indicators that are measured in money, which tells what is meant. */
export const bareMoneyMatcher = onceFor(({ entries, units }: Measured): Matcher => {
  const money = new Set(units.filter(({ of }) => of === 'money').map(({ unit }) => unit));
  const slugs = new Set(entries.filter(({ unit }) => money.has(unit)).map(({ slug }) => slug));
  return {
    beginnings: '0123456789百千万亿',
    match: (text, at, tokens) => {
      const quantity = isWithinNumber.test(text.slice(0, at))
        ? undefined
        : amountAt(text, at, tokens);
      return quantity && isOfMoney(tokens, slugs)
        ? { sense: { kind: 'quantity', quantity }, end: quantity.end }
        : undefined;
    },
  };
});

function amountAt(text: string, at: number, tokens: readonly Token[]): Quantity | undefined {
  const [words, figures, rank, unit = ''] = matchAt(amount, text, at) ?? [];
  // 破万亿: one is not written where a mark is passed; 过万亿 may tell of those that do.
  const last = tokens.at(-1);
  const isMark = last?.kind === 'comparator' && text.slice(last.start, at) !== '过';
  if (words === undefined || (figures === undefined && !isMark)) return undefined;
  const value = Number(figures ?? 1) * rankValue(rank);
  const mark = toQuantity({ value, upper: undefined }, unit, at + words.length);
  const quantity = withComparator(text, mark);
  return matchAt(isEnd, text, quantity.end) ? quantity : undefined;
}

/** Whether the name before is of money alone, and nothing stands between that may have an amount of its own. */
function isOfMoney(tokens: readonly Token[], slugs: ReadonlySet<string>): boolean {
  const name = tokens.findLastIndex(({ kind }) => kind === 'subject');
  const token = tokens[name];
  return (
    token?.kind === 'subject' &&
    token.indicators.every((slug) => slugs.has(slug)) &&
    !tokens.slice(name).some(({ kind }) => others.has(kind))
  );
}
