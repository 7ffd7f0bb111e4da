/** The check codes of one report, as `/check/<first part>.json` lists them. */
export interface CheckedReport {
  /** `甲县2024年政府工作报告` */
  name: string;
  /** Path of its page from the site's root. */
  path: string;
  /** Where its corrections are told, from the site's root. */
  corrections: string;
  /** The second and third part of the code of each block, by the block's id, in the order of the text. */
  blocks: Record<string, string>;
  /** Ids of those that are no paragraphs and have no number. */
  unnumbered: string[];
}

/** A file of check codes: mostly one report; more where their first parts happen to be the same. */
export interface CheckList {
  reports: CheckedReport[];
}

/** What a check code leads to. */
export interface Checked {
  report: CheckedReport;
  block: string;
  /** Which paragraph of the report it is, from 1; null where it is none. */
  number: number | null;
  /** Whether the words are still those that the code was made from. */
  isSame: boolean;
}

/**
 * A code as somebody typed it, in its proper form; nothing where it cannot be one.
 *
 * @example parseCode('o3h psy-vpe') // => '03H-PSY-VPE'
 */
export function parseCode(typed: string): string | undefined {
  const digits = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—·.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{9}$/.test(digits) ? digits.match(/.{3}/g)?.join('-') : undefined;
}

/** What a code leads to: the blocks with these very words, else those whose words were others. */
export function findCode(code: string, { reports }: CheckList): Checked[] {
  const [, block = '', text = ''] = code.split('-');
  const found = reports.flatMap((report) => {
    const numbered = Object.keys(report.blocks).filter((id) => !report.unnumbered.includes(id));
    return Object.entries(report.blocks).flatMap(([id, own]): Checked[] => {
      const [ownBlock, ownText] = own.split('-');
      const number = numbered.indexOf(id) + 1 || null;
      return ownBlock === block ? [{ report, block: id, number, isSame: ownText === text }] : [];
    });
  });
  const same = found.filter(({ isSame }) => isSame);
  return same.length > 0 ? same : found;
}
