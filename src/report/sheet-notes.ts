import { withBase } from '../library/routes.ts';
import type { PublishedCorrection } from '../schemas/correction.ts';
import type { Edition } from '../schemas/edition.ts';
import { formatCount } from '../text/format.ts';
import { showReading } from './apparatus.ts';
import { type CorrectionNote, toCorrectionNote } from './correction-note.ts';
import { toPlaces } from './corrections.ts';
import { toDropped } from './dropped.ts';
import { ParagraphNumbers } from './paragraph-numbers.ts';

/** A part of a line: plain words, quoted ones, or a link, whose words may be quoted. */
export type NotePart = string | { quote?: string; text?: string; href?: string };

/** What a mark of a report opens. */
export interface SheetNote {
  /** Id of the correction, the doubt or the removed passage. */
  id: string;
  /** What kind of note it is: `订正`, `存疑` */
  title: string;
  lines: NotePart[][];
  places: { title: string; href: string }[];
  /** Where words are lost: address at which a reader who has the original can say so. */
  original?: string;
}

/** A line of notes that say what words may be: the printed ones, the others, what proof is missing. */
function toDoubtLines({ quote, maybe, note }: Edition['doubts'][number]): NotePart[][] {
  return [
    ['印作', { quote: showReading(quote) }, '，照印未改。'],
    maybe === null ? ['应作什么，无从判断。'] : ['也许是', { quote: showReading(maybe) }, '。'],
    [note],
  ];
}

function toCorrectionLines({
  change,
  reason,
  certainty,
  evidence,
  attested,
}: CorrectionNote): NotePart[][] {
  const lines: NotePart[][] = [[...change, `${reason}（${certainty}）`]];
  if (evidence.length > 0) {
    lines.push([
      '佐证：',
      ...evidence.flatMap(({ quote, href, name }, index): NotePart[] => [
        ...(index > 0 ? ['；'] : []),
        { quote, ...(href !== undefined && { href }) },
        ...(name === undefined ? [] : [`（${name}）`]),
      ]),
      '。',
    ]);
  }
  if (attested) {
    lines.push([
      `通行的写法：在${attested.of}`,
      { text: '公开的报告', href: withBase('/about/#public-reports') },
      '里，写作',
      { quote: attested.phrase },
      `的有${attested.reports}，${attested.printed}。`,
    ]);
  }
  return lines;
}

/**
 * The notes of a report as its page opens them: corrections, doubts and removed duplicates.
 *
 * @param report id of the report
 * @param reports all reports by their ids
 * @param toOriginal address at which a reader who has the original of a block can say so
 */
export function toSheetNotes(
  report: string,
  edition: Edition,
  corrections: readonly PublishedCorrection[],
  reports: Parameters<typeof toCorrectionNote>[1],
  toOriginal: (block: string) => string,
): SheetNote[] {
  const numbers = new ParagraphNumbers(edition.blocks);
  const places = (of: Parameters<typeof toPlaces>[0]) =>
    toPlaces(of, numbers).map(({ block, title }) => ({ title, href: `#${block}` }));
  return [
    ...corrections.map((correction): SheetNote => {
      const note = toCorrectionNote(correction, reports, report);
      const [block] = correction.op === 'gap' ? correction.blocks : [];
      return {
        id: correction.id,
        title: note.operation,
        lines: toCorrectionLines(note),
        places: places(correction),
        ...(block !== undefined && { original: toOriginal(block) }),
      };
    }),
    ...edition.doubts.map(
      (doubt): SheetNote => ({
        id: doubt.id,
        title: '存疑',
        lines: toDoubtLines(doubt),
        places: places({ blocks: doubt.block === null ? [] : [doubt.block], near: null }),
      }),
    ),
    ...toDropped(edition).map(
      ({ id, block, text }): SheetNote => ({
        id,
        title: '删重',
        lines: [
          [
            `底本在这一段之后还印有${formatCount(text.length)}字，与别处重复，今删：`,
            { quote: showReading(text) },
            '。',
          ],
        ],
        places: places({ blocks: [], near: block }),
      }),
    ),
  ];
}
