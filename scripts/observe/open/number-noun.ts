/** Names behind their numbers: 引进8家企业, 35个重点项目开工. */

import { doneBehind, stockWords } from '../lexicon/doings.ts';
import {
  bareNoun,
  belongings,
  capacityOf,
  completed,
  doneWith,
  moneyNoun,
  partBefore,
} from '../lexicon/nouns.ts';
import type { TokenKind } from '../token.ts';
import { type FactName, type PieceContext, toName } from './fact-name.ts';
import { splitLead, whereLength } from './lead.ts';
import { isNoun } from './noun.ts';
import { isPlainBefore, isTold } from './told.ts';
import { behindCourse, doingsIn } from './verbs.ts';

/** Verbs of what is built, whose tonnes are a capacity. */
const works = /(?:推进|建设|实施|开工|投产|建成|新建)$/;

/** Kinds of tokens that part a number from what stands behind. */
const parting = new Set<TokenKind>([
  'level',
  'to',
  'share',
  'base',
  'time',
  'change',
  'quantity',
  'from',
  'place',
  'all',
  'comparator',
]);

/** 的 between what is worked on and the work. */
const ofDoing = /的(?=(?:维修|加固|改造|建设|治理|整治|修复|升级|改制|搬迁)+(?:任务|工作)?$)/;

/** How it went, before what became of things. */
const course = /(?:全部|均已|均|已|如期|顺利|成功|相继|陆续|全面)+$/;

function isExamples(lead: string): boolean {
  return (
    /[^等]等$/.test(lead) && doingsIn(lead).length === 0 && !partBefore.test(lead.slice(0, -1))
  );
}

/** NUMBER NOUN: a verb, a number, and what it counts. */
export function nameBehind({ piece, sentence, kind, shared }: PieceContext): FactName | undefined {
  const { before, number, behind } = piece;
  if (kind === 'share' || kind === 'power') return undefined;
  const first = behind[0];
  const end = behind.at(-1)?.end;
  if (!first || end === undefined) return undefined;
  if (behind.some((token) => parting.has(token.kind))) return undefined;
  // 完成12座水库的维修加固
  const printed = sentence.slice(first.start, end).replace(belongings, '');
  const words = printed.replace(ofDoing, '');
  const { core } = splitLead(before, sentence);
  const coreEnd = core.at(-1)?.end ?? number.start;
  const opened = core[0]?.start ?? number.start;
  const coreStart = opened + whereLength(sentence.slice(opened, coreEnd));
  const lead = sentence.slice(coreStart, coreEnd);
  const told = {
    words: printed,
    from: first.start,
    number,
    isCounted: true,
    quoteStart: number.start,
  };

  const opens = doingsIn(words)[0]?.start === 0;
  // 安排18亿元改造社区; 新增15万吨项目 tells how large, not how many.
  if (kind !== 'count' && (opens || capacityOf.test(words)) && kind !== 'people') return undefined;
  if (kind === 'money' && !moneyNoun.test(words)) return undefined;
  const verb = verbBefore(lead);
  // 推进5000吨电子铜箔 is what a project is to make.
  if (kind === 'mass' && verb && works.test(verb.word)) return undefined;
  if (verb) {
    const noun = words;
    // 完成11条小河流、6座水库治理: what is completed stands behind the list.
    const isEvent = doingsIn(noun).length > 0 || completed.test(noun);
    if (verb.word.endsWith('完成') && !isEvent) return undefined;
    return isTold(verb.word, noun, kind) && !(verb.isListed && bareNoun.test(noun))
      ? toName({
          ...told,
          verb: verb.word,
          noun,
          quoteStart: coreStart + verb.at,
          isStock: verb.isStock,
        })
      : undefined;
  }
  const [, of = '', event = ''] = doneWith.exec(words) ?? [];
  // 对甲、乙等10条街道进行改造
  if (/^(?:[对为](?:.*等)?)?$/.test(lead) && isNoun(of) && isNoun(event)) {
    const done = words.slice(of.length);
    return toName({ ...told, verb: '', noun: of, done, quoteStart: coreStart });
  }
  // 甲路、乙路等6条道路通车: the names are examples.
  const isAlone = behindCourse(lead) === lead.length || isExamples(lead);
  if (!isAlone) return undefined;
  const done = doneBehind
    .filter((word) => words.endsWith(word))
    .toSorted((a, b) => b.length - a.length)[0];
  if (done !== undefined) {
    const noun = words.slice(0, -done.length).replace(course, '');
    return isNoun(noun) && noun.length >= 2
      ? toName({ ...told, verb: '', noun, done, quoteStart: number.start })
      : undefined;
  }
  if (shared?.isCounted && shared.verb !== '' && lead === '' && isTold(shared.verb, words, kind)) {
    const { quoteStart, verb: own, isStock } = shared;
    return toName({ ...told, verb: own, noun: words, quoteStart, isStock });
  }
  return undefined;
}

/** 新建, or 改建甲、乙等: the verb before a number and what it counts. */
function verbBefore(
  lead: string,
): { word: string; at: number; isListed: boolean; isStock: boolean } | undefined {
  const stock = stockWords.find((word) => lead === word);
  if (stock !== undefined) return { word: stock, at: 0, isListed: false, isStock: true };
  const doings = doingsIn(lead);
  const last = doings.at(-1);
  if (!last) return undefined;
  const rest = lead.slice(last.end);
  if (behindCourse(rest) === rest.length || rest === '了') {
    const pre = lead.slice(0, last.start);
    const isPlain = isPlainBefore(pre);
    const helper = doings.at(-2);
    const start = helper?.isHelping && helper.end === last.start ? helper.start : last.start;
    if (!isPlain && (!last.isFirm || partBefore.test(pre))) return undefined;
    return { word: lead.slice(start, last.end), at: start, isListed: false, isStock: false };
  }
  const first = doings[0];
  if (!first || !/等$/.test(lead) || behindCourse(lead.slice(0, first.start)) !== first.start) {
    return undefined;
  }
  const word = lead.slice(first.start, first.end);
  return { word, at: first.start, isListed: true, isStock: false };
}
