import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'vitest';
import { ruleName } from '../../src/report/rule-names.ts';
import { makeEdition, type TextEdition } from './make-edition.ts';
import { toMarkdown } from './to-markdown.ts';

const cases = new URL('fixtures/', import.meta.url);

/** What an edition says besides its text: facts found, what was left out, what was repaired. */
function apparatus({ document, blocks, leftOut, repairs, kept, file }: TextEdition): string {
  const silent = new Set(['line-break', 'markdown-sign', 'table-sign', 'cjk-space']);
  return [
    ...Object.entries(document).map(([fact, value]) => `document ${fact}: ${value}`),
    ...blocks.map(
      ({ type, level, number, runIn, path }) =>
        `${type}${level ?? ''}${number ? ` ${number}` : ''}${runIn ? ` «${runIn}»` : ''} ‹ ${path.join(' › ')}`,
    ),
    ...leftOut
      .filter(({ rule }) => !silent.has(rule))
      .map(({ rule, text }) => `left out by ${rule}: ${JSON.stringify(text)}`),
    ...repairs.map(({ rule, printed, text }) => `${rule}: ${printed} → ${text}`),
    ...kept.map(({ rule, text, simplified }) => `kept by ${rule}: ${text} (${simplified})`),
    ...file.messages.map(String),
    '',
  ].join('\n');
}

describe('each case gives its output', () => {
  for (const name of readdirSync(cases)) {
    test(name, async ({ expect }) => {
      const value = readFileSync(new URL(`${name}/input.txt`, cases), 'utf8');
      const edition = makeEdition(value, 'input.txt');
      await expect(toMarkdown(edition.tree)).toMatchFileSnapshot(`fixtures/${name}/output.md`);
      await expect(apparatus(edition)).toMatchFileSnapshot(`fixtures/${name}/apparatus.txt`);
      // Readers are told of every rule by its name.
      const rules = [...edition.leftOut, ...edition.repairs, ...edition.kept].map(
        ({ rule }) => rule,
      );
      expect(rules.filter((rule) => ruleName(rule) === rule)).toEqual([]);
    });
  }
});
