import type { ReportEntry } from '../library/catalog.ts';
import { publicReports } from '../library/public-reports.ts';
import { withBase } from '../library/routes.ts';
import type { PublishedCorrection } from '../schemas/correction.ts';
import { formatCount } from '../text/format.ts';
import { showReading } from './apparatus.ts';
import { certainties, mistakes, operations } from './corrections.ts';

/** Words of a sentence; those that are quoted stand between marks of their own. */
type NoteWords = string | { quote: string };

/** Another place that proves a correction. */
interface EvidenceNote {
  quote: string;
  /** Nothing where the words are not in a reading text. */
  href: string | undefined;
  /** The report they stand in; nothing where it is the page's own. */
  name: string | undefined;
}

/** A correction as a note tells it. */
export interface CorrectionNote {
  /** What was done, in a word: `订正` */
  operation: string;
  /** What is printed and what is read: `印作“东出路”，今读“东山路”。` */
  change: NoteWords[];
  reason: string;
  /** Whose mistake it is, where that has to be said, and how sure it is: `原文笔误，确定` */
  certainty: string;
  evidence: EvidenceNote[];
  /** How often the phrase is written so elsewhere. */
  attested: { of: string; phrase: string; reports: string; printed: string } | undefined;
}

/**
 * A correction in words.
 *
 * @param reports all reports by their ids, for the names and addresses of evidence
 * @param on id of the report whose page the note stands on: what is on it needs no path and no name
 */
export function toCorrectionNote(
  correction: PublishedCorrection,
  reports: ReadonlyMap<string, Pick<ReportEntry, 'name' | 'path'>>,
  on?: string,
): CorrectionNote {
  const { op, reason, certainty, kind, evidence, attested } = correction;
  return {
    operation: operations[op],
    change: toChange(correction),
    reason,
    certainty: (kind === 'slip' ? `${mistakes.slip}，` : '') + certainties[certainty],
    evidence: evidence.map(({ report, quote, block }) => {
      const source = reports.get(report);
      const path = report === on ? '' : withBase(source?.path ?? '/');
      return {
        quote: showReading(quote),
        href: block === null ? undefined : `${path}#${block}`,
        name: report === on ? undefined : source?.name,
      };
    }),
    attested: attested
      ? {
          of: `${formatCount(publicReports.count)}份`,
          phrase: attested.phrase,
          reports: `${formatCount(attested.reports)}份`,
          printed:
            attested.printed === 0
              ? '没有一份照这里所印'
              : `照这里所印的有${formatCount(attested.printed)}份`,
        }
      : undefined,
  };
}

function toChange({ op, printed, read }: PublishedCorrection): NoteWords[] {
  const from = { quote: showReading(printed) };
  const to = { quote: showReading(read) };
  switch (op) {
    case 'replace':
      return to.quote === '' ? ['印作', from, '，今删。'] : ['印作', from, '，今读', to, '。'];
    case 'join':
      return ['印作', from, '，今接作', to, '。'];
    case 'drop':
      return ['印有', from, '，今删。'];
    case 'gap':
      return [from, '之后有缺。'];
    case 'heading':
      return [from, `，今作${to.quote}。`];
    case 'move':
      return [from, `，今${to.quote}。`];
  }
}
