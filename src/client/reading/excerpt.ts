import { type Citation, formatPlain, formatStandard } from '../../library/citation.ts';

/** Words of a report and where they stand. */
export interface Excerpt {
  /** The words of each block. */
  texts: string[];
  /** The same as Markdown. */
  markdown: string[];
  /** `第12段`, `第12—14段` */
  place: string;
  address: string;
}

/** The ways in which an excerpt can be copied, with the words of their buttons. */
export const forms = [
  ['address', '地址'],
  ['standard', '文字和引文（GB/T 7714）'],
  ['plain', '文字和简注'],
  ['markdown', 'Markdown'],
] as const;

export type ExcerptForm = (typeof forms)[number][0];

/**
 * An excerpt in one of the forms.
 *
 * @param today the day of access, as 2026-03-01
 */
export function formatExcerpt(
  form: ExcerptForm,
  { texts, markdown, place, address }: Excerpt,
  { standard, plain }: Citation,
  today: string,
): string {
  switch (form) {
    case 'address':
      return address;
    case 'standard':
      return `${texts.join('\n')}\n——${formatStandard(standard, today, address)}`;
    case 'plain':
      return `${texts.join('\n')}\n——${formatPlain(plain, place, address)}`;
    case 'markdown': {
      const quote = markdown.join('\n\n').replace(/^/gm, '> ').replace(/ $/gm, '');
      return `${quote}\n>\n> ——[${plain}${place}](${address})\n`;
    }
  }
}

/**
 * A block's words as Markdown.
 *
 * @param tag name of its element, in small letters
 * @param text as `report.json` gives it: rows apart by `\n`, cells by `\t`
 * @param runIn the bold words it begins with, behind the sign of a list item
 * @example toMarkdown('p', '总量提升。全年完成', '总量提升。') // => '**总量提升。**全年完成'
 */
export function toMarkdown(tag: string, text: string, runIn = ''): string {
  const words = runIn === '' ? text : text.replace(runIn, () => `**${runIn}**`);
  if (/^h[1-6]$/.test(tag)) return `${'#'.repeat(Number(tag[1]))} ${text}`;
  if (tag === 'li') return `- ${words}`;
  if (!text.includes('\t')) return words;
  const [head = [], ...rows] = text.split('\n').map((line) => line.split('\t'));
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
