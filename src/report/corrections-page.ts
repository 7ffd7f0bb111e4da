import type { ReportEntry } from '../library/catalog.ts';
import { correctionAnchor, type Link, sourcePath, toLink, withBase } from '../library/routes.ts';
import type { PublishedCorrection } from '../schemas/correction.ts';
import type { Edition } from '../schemas/edition.ts';
import { formatCount } from '../text/format.ts';
import { showReading } from './apparatus.ts';
import { type CorrectionNote, toCorrectionNote } from './correction-note.ts';
import { toPlaces } from './corrections.ts';
import { ParagraphNumbers } from './paragraph-numbers.ts';

/** The corrections of one report, as their page lists them. */
export interface CorrectedReport {
  /** Id of the report. */
  id: string;
  name: string;
  href: string;
  sourceHref: string;
  corrections: {
    anchor: string;
    note: CorrectionNote;
    places: Link[];
    /** Path of the place where words are lost, of which a reader may have the original; else nothing. */
    lostAt: string | undefined;
  }[];
  /** Readings that are suspect, and left as printed. */
  doubts: {
    anchor: string;
    quote: string;
    maybe: string | null;
    note: string;
    place: Link | undefined;
  }[];
}

/** The corrections of all reports, counted. */
export interface CorrectionsPage<Part> {
  description: string;
  /** `1,204条` */
  total: string;
  /** Readings that are suspect: `31处` */
  suspect: string;
  /** The reports of which there is something to tell, and those that are as they were printed. */
  recorded: Part[];
  others: Part[];
  /** Whether they are so many that each report's are folded. */
  isFolded: boolean;
  /** Whether they are too many for one page: each report has one of its own. */
  isDivided: boolean;
}

/** Most corrections and doubts that stand open below each other. */
const mostOpen = 24;
/** Most corrections and doubts that stand on one page. */
const mostOnOnePage = 450;

/**
 * What the page of all corrections says of how many there are.
 *
 * @param most corrections and doubts that stand on one page
 */
export function toCorrectionsPage<Part extends Pick<CorrectedReport, 'corrections' | 'doubts'>>(
  parts: readonly Part[],
  most: number = mostOnOnePage,
): CorrectionsPage<Part> {
  const count = (of: 'corrections' | 'doubts') =>
    parts.reduce((sum, part) => sum + part[of].length, 0);
  const total = `${formatCount(count('corrections'))}条`;
  const all = count('corrections') + count('doubts');
  const suspect = `${formatCount(count('doubts'))}处`;
  return {
    description: `各份报告的校订${total}，每条写明底本所印、今读、理由、佐证和把握；另有照印不改的可疑之处${suspect}。`,
    total,
    suspect,
    recorded: parts.filter(isRecorded),
    others: parts.filter((part) => !isRecorded(part)),
    isFolded: all > mostOpen,
    isDivided: all > most,
  };
}

function isRecorded({ corrections, doubts }: Pick<CorrectedReport, 'corrections' | 'doubts'>) {
  return corrections.length + doubts.length > 0;
}

/**
 * The corrections and doubts of one report.
 *
 * @param reports all reports by their ids
 */
export function toCorrectedReport(
  { id, name, path }: ReportEntry,
  { blocks, doubts }: Pick<Edition, 'blocks' | 'doubts'>,
  corrections: readonly PublishedCorrection[],
  reports: ReadonlyMap<string, ReportEntry>,
): CorrectedReport {
  const numbers = new ParagraphNumbers(blocks);
  const toPlace = (block: string) => toLink(numbers.place(block), `${path}#${block}`);
  return {
    id,
    name,
    href: withBase(path),
    sourceHref: withBase(sourcePath(path)),
    corrections: corrections.map((correction) => ({
      anchor: correctionAnchor(id, correction.id),
      note: toCorrectionNote(correction, reports),
      places: toPlaces(correction, numbers).map(({ block, title }) =>
        toLink(title, `${path}#${block}`),
      ),
      lostAt:
        correction.op === 'gap' && correction.blocks[0] !== undefined
          ? `${path}#${correction.blocks[0]}`
          : undefined,
    })),
    doubts: doubts.map(({ id: doubt, quote, maybe, note, block }) => ({
      anchor: correctionAnchor(id, doubt),
      quote: showReading(quote),
      maybe,
      note,
      place: block === null ? undefined : toPlace(block),
    })),
  };
}
