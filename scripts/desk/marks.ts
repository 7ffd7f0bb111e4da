/** What was done to a seed, by whom, and what is open in it: each with entries that an editor may copy. */

import { hash } from 'node:crypto';
import { isPlainRule, ruleName } from '../../src/report/rule-names.ts';
import type { Correction } from '../../src/schemas/correction.ts';
import type { DeskMark } from '../../src/schemas/desk.ts';
import type { Edition, Span } from '../../src/schemas/edition.ts';
import { compileCorrections, printedAndRead } from '../compile/corrections.ts';
import { type SourceBlock, unique } from '../edition/blocks.ts';
import type { ObservedEdition } from '../pipeline.ts';
import { entryLine, type Seed } from '../seeds/read-seeds.ts';
import type { Echo } from './echoes.ts';
import { Offers } from './offers.ts';
import { placesOf, toSeedSpans } from './places.ts';
import { toSuspects } from './suspects.ts';
import { lineAround } from './unique-words.ts';

/** A mark before it has its id and its places. */
export type Draft = Omit<DeskMark, 'id' | 'places'>;

/** What a note quotes at most of words that were left out. */
const longestQuote = 40;

/**
 * The marks of a report in the order of its seed.
 *
 * @param doubts those of the edition, in the order of the seed's own
 * @param names of reports by their ids
 */
export function toMarks(
  seed: Seed,
  { edition, observed }: ObservedEdition,
  doubts: Edition['doubts'],
  echoes: readonly Echo[],
  names: ReadonlyMap<string, string>,
): DeskMark[] {
  const offers = new Offers(seed);
  const { blocks } = edition;
  const drafts: Draft[] = [
    ...correctionMarks(seed, blocks, offers),
    ...doubtMarks(seed, doubts, offers),
    ...ruleMarks(seed, edition, offers),
    ...observed.unread.map(({ block, start, end, quote, reason }): Draft => {
      const spans = toSeedSpans(blocks, block, start, end);
      return {
        kind: 'unread',
        rule: 'unread',
        spans,
        printed: quote,
        read: null,
        says: reason,
        written: null,
        offers: spans.slice(0, 1).map((span) => {
          return offers.note('记存疑', span, `这个数未能读定：${reason}。待写：还缺什么证据。`);
        }),
      };
    }),
    ...toSuspects(seed, edition, offers),
    ...echoes.map(({ report, correction, span }): Draft => {
      const { find, text, reason, evidence, attested } = correction;
      const name = names.get(report) ?? report;
      return {
        kind: 'suspect',
        rule: 'echo',
        spans: [span],
        printed: find,
        read: text,
        says: `${name}里同样的字已订正：${reason}`,
        written: `seeds/${report}.corrections.yml${entryLine(correction)}`,
        offers: [
          ...offers.replace('同样订正', span, text, { reason, evidence, attested }),
          offers.note('记存疑', span, `${name}里订正作“${text}”；待写：这里还缺什么证据。`, text),
        ],
      };
    }),
  ];
  const taken = new Map<string, number>();
  return drafts
    .sort((a, b) => (a.spans[0]?.[0] ?? -1) - (b.spans[0]?.[0] ?? -1))
    .map((draft) => {
      const key = `${draft.kind} ${draft.rule} ${draft.printed}`;
      const digest = hash('sha256', key).slice(0, 6);
      return {
        id: unique(`m${digest}`, taken),
        ...draft,
        places: draft.spans.flatMap((span) => placesOf(blocks, span)),
      };
    });
}

function correctionMarks(seed: Seed, blocks: readonly SourceBlock[], offers: Offers): Draft[] {
  // Its evidence stands in other reports, which are not needed for what was done here.
  const published = compileCorrections(
    { seed: { ...seed, corrections: seed.corrections.map(withoutEvidence) }, blocks },
    [],
  );
  return seed.corrections.map((correction, index): Draft => {
    const spans = published[index]?.spans ?? [];
    const [first] = spans;
    const changed = changedBy(correction, blocks);
    const { printed, read } = printedAndRead(correction, seed);
    const maybe = correction.op === 'replace' && read !== '' ? read : null;
    return {
      kind: 'correction',
      rule: correction.op,
      spans: changed.length > 0 ? changed : spans,
      printed,
      // Behind a gap stands nothing that could be shown.
      read: correction.op === 'gap' ? null : read,
      says: correction.reason,
      written: `seeds/${seed.id}.corrections.yml${entryLine(correction)}`,
      offers: first
        ? [
            offers.note(
              '撤下，改作存疑',
              shorten(seed.text, first),
              correction.reason,
              whole(first) ? maybe : null,
            ),
          ]
        : [],
    };
  });
}

/** The characters that a replacement reads otherwise: it quotes more, so that it matches once. */
function changedBy({ op, id }: Correction, blocks: readonly SourceBlock[]): Span[] {
  if (op !== 'replace') return [];
  return blocks.flatMap((block) =>
    block.marks
      .filter((mark) => mark.kind === 'correction' && mark.id === id)
      .flatMap(({ start, end }) => toSeedSpans(blocks, block.id, start, end)),
  );
}

function withoutEvidence<Entry extends Correction>(correction: Entry): Entry {
  return { ...correction, evidence: undefined };
}

function doubtMarks(seed: Seed, doubts: Edition['doubts'], offers: Offers): Draft[] {
  return doubts.map(({ quote, maybe, note, span }, index): Draft => {
    const entry = seed.doubts[index];
    return {
      kind: 'doubt',
      rule: 'doubt',
      spans: [span],
      printed: quote,
      read: maybe,
      says: note,
      written: `seeds/${seed.id}.notes.yml${entry ? entryLine(entry) : ''}`,
      offers: offers.replace('有了证据，改作订正', span, maybe ?? quote),
    };
  });
}

/** What rules left out, repaired or kept; signs alone need no word. */
function ruleMarks(seed: Seed, edition: ObservedEdition['edition'], offers: Offers): Draft[] {
  const ofRule = (rule: string, span: Span, printed: string, read: string) => ({
    kind: 'rule' as const,
    rule,
    spans: [span],
    printed,
    read,
    written: null,
  });
  const leftOut = edition.leftOut.filter(
    ({ rule, text }) => !rule.startsWith('correction:') && !isPlainRule(rule) && text.trim() !== '',
  );
  return [
    ...leftOut.map(({ span, rule, text }): Draft => {
      const words = trimmed(seed.text, span);
      return {
        ...ofRule(rule, words, text.trim(), ''),
        says: '依通则略去，不入正文。',
        offers: [
          offers.note(
            '略去有误的，记存疑',
            shorten(seed.text, words),
            `依通则“${ruleName(rule)}”略去；待写：为什么可疑。`,
          ),
        ],
      };
    }),
    ...edition.repairs
      .filter(({ rule }) => !isPlainRule(rule))
      .map(({ span, rule, printed, text }): Draft => {
        const says = '依通则改读。';
        const offered = offers.replace('应读作别的，改 text', span, text);
        // Beside a correction no other can act on these words.
        const note = () => offers.note('记存疑', span, `${says}待写：为什么可疑。`);
        return {
          ...ofRule(rule, span, printed, text),
          says,
          offers: offered.length > 0 ? offered : [note()],
        };
      }),
    ...edition.kept.map(
      ({ span, rule, text, simplified }): Draft => ({
        ...ofRule(rule, span, text, text),
        says: `照印；这个字别处依通则读作“${simplified}”。`,
        offers: offers.replace(`不是专名，读作“${simplified}”`, span, simplified),
      }),
    ),
  ];
}

/** A range without the white space at its ends. */
function trimmed(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  return [start + words.length - words.trimStart().length, start + words.trimEnd().length];
}

/** As much of a range as a note quotes: of its first line. */
function shorten(text: string, [start, end]: Span): Span {
  const line = lineAround(text, [start, start + 1])[1];
  return [start, Math.min(end, line, start + longestQuote)];
}

function whole([start, end]: Span): boolean {
  return end - start <= longestQuote;
}
