import { hash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Block } from '../../src/schemas/edition.ts';
import type { Report } from '../../src/schemas/report.ts';
import type { TextEdition } from '../edition/make-edition.ts';
import { toMarkdown } from '../edition/to-markdown.ts';
import type { Seed } from '../seeds/read-seeds.ts';

/** A report as Markdown with frontmatter. */
export function compileReport(seed: Seed, edition: TextEdition, apparatus: string): string {
  const { sha256, ...description } = seed.source;
  const report: Report = {
    ...description,
    source: { file: `${seed.id}.txt`, sha256, length: seed.text.length },
    characters: countCharacters(edition.blocks),
    digest: hash('sha256', apparatus).slice(0, 16),
  };
  return [
    '---',
    `# 由 npm run content 依 seeds/${seed.id}.txt 写出，请勿手改；校改写在 seeds/${seed.id}.corrections.yml。`,
    `${stringify(report, { lineWidth: 0, version: '1.1' }).trimEnd()}`,
    '---',
    '',
    toMarkdown(edition.tree),
  ].join('\n');
}

/** Number of characters of the reading text, spaces and separators not counted. */
function countCharacters(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.replace(/\s/g, '').length, 0);
}
