import { escapeMarkdown } from '../text/markdown.ts';

/** Where a published file says that it comes from. */
interface Origin {
  /** What the report is called: `甲县2024年政府工作报告` */
  name: string;
  /** How it is cited. */
  citation: string;
  /** Its page on the site. */
  address: string;
}

/**
 * The committed Markdown of a report as it is read by itself: under its name, with its address, and
 * with items that have signs of their own (`——`, `◆`) as lines without a second one.
 */
export function toPublishedMarkdown(
  committed: string,
  { name, citation, address }: Origin,
): string {
  const [, head, body] = /^---\n(.*?)\n---\n+(.*)$/s.exec(committed) ?? [];
  if (head === undefined || body === undefined) {
    throw new Error(`${name}: its Markdown has no frontmatter; run \`npm run content\``);
  }
  // Who edits the library reads there where the file came from; a reader asks for the address.
  const facts = head.split('\n').filter((line) => !line.startsWith('#'));
  return [
    '---',
    ...facts,
    `url: ${address}`,
    '---',
    '',
    `# ${escapeMarkdown(name)}`,
    '',
    `> ${escapeMarkdown(citation)}. <${address}>`,
    '',
    unlist(body),
  ].join('\n');
}

/** An item of a list: what quotes stand before it, and its words. */
const item = /^((?:> ?)*)- (.*)$/;

/** Signs at the beginning of an item that mark it by themselves; what Markdown escapes is not among them. */
const ownSign = /^(?:\*\*)?[^\p{L}\p{N}\s*\\]/u;

function unlist(body: string): string {
  const lines: string[] = [];
  let isAfterItem = false;
  for (const line of body.split('\n')) {
    const [, quotes = '', words = ''] = item.exec(line) ?? [];
    const isItem = ownSign.test(words);
    // As lines of a list they stood close; as paragraphs they would run together.
    if (isItem && isAfterItem) lines.push(quotes.trimEnd());
    lines.push(isItem ? quotes + words : line);
    isAfterItem = isItem;
  }
  return lines.join('\n');
}
