/** Names with a number for each: 甲产量、乙产量分别增长5%、6%. */

import { bareNoun, partMeasured } from '../lexicon/nouns.ts';
import { hasKind, quantitiesFrom, type Token, type TokenKind } from '../token.ts';
import { type FactName, type KindOfUnit, toName } from './fact-name.ts';
import { isFront, leadKinds } from './lead.ts';
import { isRun } from './noun.ts';
import { isPart } from './part.ts';
import { isMeasureOf } from './told.ts';
import { doingsIn } from './verbs.ts';

const clauseBorders = new Set<TokenKind>(['comma', 'semicolon', 'colon', 'open', 'close']);

/** 甲产量、乙产量分别增长5%、6%: measures, or things that there are, with a number for each. */
export function namesOfEach(
  tokens: readonly Token[],
  sentence: string,
  kindOf: KindOfUnit,
): FactName[] {
  if (!hasKind(tokens, 'each')) return [];
  return tokens.flatMap((each, at): FactName[] => {
    if (each.kind !== 'each' || isPart(sentence.slice(0, each.start))) return [];
    const from = tokens.findLastIndex(({ kind }, place) => place < at && clauseBorders.has(kind));
    const clause = tokens.slice(from + 1, at);
    const behind = tokens.slice(at + 1);
    const lead = behind.slice(
      0,
      behind.findIndex(({ kind }) => kind === 'quantity'),
    );
    const numbers = quantitiesFrom(tokens, at + 1 + lead.length);
    if (!lead.every(({ kind }) => leadKinds.has(kind)) || hasKind(clause, 'quantity')) return [];
    const open = clause.findIndex((token) => !isFront(token, sentence));
    const items = splitItems(clause.slice(Math.max(open, 0)));
    if (items.length < 2 || items.length !== numbers.length) return [];
    const isChange = hasKind(lead, 'change');
    const isLevel = lead.some(({ kind }) => kind === 'level' || kind === 'to');
    const unit = numbers.at(-1)?.quantity.unit ?? '';
    const kind = kindOf(unit);
    const names = items.flatMap(({ start, end }, place): FactName[] => {
      const words = sentence.slice(start, end);
      const number = numbers[place];
      const isMeasure = isMeasureOf(words, kind, isChange);
      const isThing = isLevel && !isChange && kind === 'count' && !bareNoun.test(words);
      const isFit = isRun(words) && (isMeasure || isThing) && !partMeasured.test(words);
      if (!number || !isFit || doingsIn(words)[0]?.start === 0) return [];
      const told = { words, from: start, quoteStart: start, isCounted: false, isMeasure };
      const meant = {
        ...number,
        quantity: { ...number.quantity, unit: number.quantity.unit ?? unit },
      };
      return [toName({ ...told, number: meant, verb: '', noun: words, isStock: isThing })];
    });
    return names.length === items.length ? names : [];
  });
}

function splitItems(tokens: readonly Token[]): { start: number; end: number }[] {
  const items: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const { kind, start, end } of tokens) {
    const last = items.at(-1);
    if (kind === 'and') isOpen = false;
    else if (isOpen && last) last.end = end;
    else {
      items.push({ start, end });
      isOpen = true;
    }
  }
  return items;
}
