/** Names before their numbers: 新建改建农村公路1200公里, 森林覆盖率达到23%. */

import { stockWords } from '../lexicon/doings.ts';
import { bareMeasure, bareNoun, partBefore, partMeasured } from '../lexicon/nouns.ts';
import { hasKind } from '../token.ts';
import { type FactName, type PieceContext, toName } from './fact-name.ts';
import { splitLead, whereLength } from './lead.ts';
import { isNoun } from './noun.ts';
import { isMeasureOf, isPlainBefore, isTold } from './told.ts';
import { behindArticle, type Doing, doingsIn } from './verbs.ts';

/** NOUN NUMBER: the words before a number, up to those that lead to it. */
export function nameBefore({ piece, sentence, kind, shared }: PieceContext): FactName | undefined {
  const { before, number } = piece;
  const { core, lead } = splitLead(before, sentence);
  const first = core[0];
  // 农民专业合作组织 ends with what is a verb elsewhere.
  const isGroup = lead[0] !== undefined && sentence.slice(lead[0].start, lead[0].end) === '组织';
  const end = isGroup ? lead[0]?.end : core.at(-1)?.end;
  if (!first || end === undefined) return undefined;
  // 重点研发计划183项: the name of something planned.
  if (lead[0]?.kind === 'goal' && /^[计规]划$/.test(sentence.slice(lead[0].start, lead[0].end))) {
    return undefined;
  }
  const isChange = hasKind(lead, 'change');
  const isLevel = lead.some(({ kind }) => kind === 'level' || kind === 'to' || kind === 'total');
  if (isChange && number.quantity.unit !== '%' && !hasKind(lead, 'to')) return undefined;
  const from = first.start + whereLength(sentence.slice(first.start, end));
  const words = sentence.slice(from, end);
  const told = { words, from, number, quoteStart: from };

  const stock = stockWords.find((word) => words.startsWith(word));
  if (stock !== undefined && kind !== 'share') {
    const noun = words.slice(behindArticle(words, stock.length));
    return isTold(stock, noun, kind)
      ? toName({ ...told, verb: stock, noun, isStock: true, isCounted: false })
      : undefined;
  }

  // 新建幼儿园3所、卫生室12个: the verb of the list's first holds, where the item has none of its own.
  const opensAnew = doingsIn(words)[0]?.start === 0;
  if (shared && !shared.isCounted && shared.verb !== '' && lead.length === 0 && kind !== 'share') {
    if (!opensAnew && isTold(shared.verb, words, kind)) {
      const { quoteStart, verb, isStock } = shared;
      return toName({ ...told, verb, noun: words, isCounted: false, isStock, quoteStart });
    }
  }
  const isMeasure = isMeasureOf(words, kind, isChange);
  if (
    isMeasure &&
    kind === 'share' &&
    isNoun(words) &&
    !partMeasured.test(words) &&
    !doingsIn(words).some(({ start, isParting }) => start === 0 && isParting)
  ) {
    return toName({ ...told, verb: '', noun: words, isCounted: false, isMeasure: true });
  }
  const doing = mainDoing(words);
  if (doing) {
    const verb = words.slice(doing.start, doing.end);
    const at = behindArticle(words, doing.end);
    const noun = words.slice(at);
    const pre = words.slice(0, doing.start);
    const isPlain = isPlainBefore(pre);
    // 出口总额 is a name, though 出口 is a verb too.
    if (doing.start === 0 && bareMeasure.test(noun) && isMeasure && isNoun(words)) {
      return toName({ ...told, verb: '', noun: words, isCounted: false, isMeasure: true });
    }
    if (
      isPlain &&
      doing.isHelping &&
      kind === 'share' &&
      !isChange &&
      isMeasureOf(noun, kind, false)
    ) {
      return toName({ ...told, verb: '', noun, at, isCounted: false, isMeasure: true });
    }
    const isDone = isTold(verb, noun, kind) && (kind !== 'share' || isChange);
    if (isDone && (isPlain || (doing.isParting && !partBefore.test(pre)))) {
      return toName({ ...told, verb, noun, at: doing.start, isCounted: false });
    }
    if (isPlain) return undefined;
  }
  if (partMeasured.test(words)) return undefined;
  if (isMeasure && isNoun(words)) {
    return toName({ ...told, verb: '', noun: words, isCounted: false, isMeasure: true });
  }
  // 农村劳动力转移就业3万人, 行政村达到133个
  const isEvent =
    doing !== undefined && doing.start > 0 && !partBefore.test(words.slice(0, doing.start));
  const isCount = kind !== 'share' && kind !== 'money' && isLevel && !isChange;
  if (kind !== 'share' && isNoun(words) && !bareNoun.test(words) && (isEvent || isCount)) {
    return toName({ ...told, verb: '', noun: words, isCounted: false, isStock: !isEvent });
  }
  return undefined;
}

/** The verb that a noun before a number follows. */
function mainDoing(words: string): Doing | undefined {
  const doings = doingsIn(words);
  const parting = doings.findLast(
    ({ isParting, end }) => isParting && isNoun(words.slice(behindArticle(words, end))),
  );
  // 完善机制、培育企业: the verb behind the last comma of a list of doings holds.
  const first =
    doings.findLast(({ start }) => start > 0 && words[start - 1] === '、') ??
    doings.find(({ start }, at) => at === 0 || isPlainBefore(words.slice(0, start)));
  const [one, two] = doings;
  // 完成整治河道: what helps is passed over.
  if (
    one?.isHelping &&
    two?.start === one.end &&
    isNoun(words.slice(two.end)) &&
    !bareNoun.test(words.slice(two.end)) &&
    two.isFirm
  ) {
    return { ...two, start: one.start };
  }
  if (parting && parting.start > 0) return parting;
  return first;
}
