/** What the steps of the edition suspect, each with what an editor can do about it. */

import type { Offer } from '../../src/schemas/desk.ts';
import type { Span } from '../../src/schemas/edition.ts';
import type { SourceBlock } from '../edition/blocks.ts';
import type { TextEdition } from '../edition/make-edition.ts';
import type { Seed } from '../seeds/read-seeds.ts';
import type { Draft } from './marks.ts';
import type { Offers } from './offers.ts';
import { lineAround } from './unique-words.ts';

/** A message of a step. */
type Message = TextEdition['file']['messages'][number];

/** So many characters say where a suspicion is. */
const shown = 20;

/** The messages of the steps as marks. */
export function toSuspects(
  seed: Pick<Seed, 'text'>,
  { blocks, file }: TextEdition,
  offers: Offers,
): Draft[] {
  return file.messages.map((message): Draft => {
    const { ruleId = 'unknown', reason, note } = message;
    const span = spanOf(seed.text, message);
    return {
      kind: 'suspect',
      rule: ruleId,
      spans: span ? [span] : [],
      printed: span ? seed.text.slice(...span) : '',
      read: null,
      says: note ? `${reason}。${note}` : `${reason}。`,
      written: null,
      offers: span ? offersFor(ruleId, span, `${reason}。`, blocks, offers) : [],
    };
  });
}

/** The words that a message is about; nothing where it is about the whole. */
function spanOf(text: string, { ruleId, place }: Message): Span | undefined {
  const point = place && 'start' in place ? place.start : place;
  const offset = point?.offset;
  if (offset === undefined) return undefined;
  if (ruleId === 'unfinished-paragraph') {
    const [start] = lineAround(text, [offset - 1, offset]);
    return [Math.max(start, offset - shown), offset];
  }
  const [, end] = lineAround(text, [offset, offset + 1]);
  return [offset, Math.max(offset + 1, Math.min(end, offset + shown))];
}

/** What can be done about what a rule suspects; what is not known to it can be told as a doubt. */
function offersFor(
  rule: string,
  span: Span,
  reason: string,
  blocks: readonly SourceBlock[],
  offers: Offers,
): Offer[] {
  const [start, end] = span;
  const index = blocks.findIndex(({ spans }) =>
    spans.some(([from, to]) => from < end && start < to),
  );
  const block = blocks[index];
  const note = offers.note('记存疑', span, `${reason}待写：还缺什么证据。`);
  switch (rule) {
    case 'unfinished-paragraph': {
      const next = blocks[index + 1];
      const follows = next?.type === 'paragraph' ? next.spans[0]?.[0] : undefined;
      return [
        ...(follows === undefined ? [] : offers.join('接上后一段', end, follows)),
        ...offers.gap('缺了后半', end),
        note,
      ];
    }
    case 'numbering-gap': {
      const before = blocks[index - 1]?.spans.at(-1)?.[1];
      const level = block?.level ?? undefined;
      return [
        ...(before === undefined ? [] : offers.gap('连标题也缺了', before, level)),
        { ...note, title: '原件就跳号，记存疑' },
      ];
    }
    case 'empty-heading':
      return [
        ...offers.gap('下文缺失', block?.spans.at(-1)?.[1] ?? end),
        ...offers.heading('不是标题', start, 0),
        note,
      ];
    default:
      return [note];
  }
}
