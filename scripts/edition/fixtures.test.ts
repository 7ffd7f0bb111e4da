import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'vitest';
import { ruleName } from '../../src/report/rule-names.ts';
import { type Conversion, convert } from './convert-text.ts';
import { toMarkdown } from './to-markdown.ts';

const cases = new URL('fixtures/', import.meta.url);

/** What an edition says besides its text: facts found, what was left out, what was repaired. */
function apparatus({ document, blocks, leftOut, repairs, kept, file }: Conversion): string {
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

describe('each case converts to its output', () => {
  for (const name of readdirSync(cases)) {
    test(name, async ({ expect }) => {
      const value = readFileSync(new URL(`${name}/input.txt`, cases), 'utf8');
      const conversion = convert(value, 'input.txt');
      await expect(toMarkdown(conversion.tree)).toMatchFileSnapshot(`fixtures/${name}/output.md`);
      await expect(apparatus(conversion)).toMatchFileSnapshot(`fixtures/${name}/apparatus.txt`);
      // Readers are told of every rule by its name.
      const rules = [...conversion.leftOut, ...conversion.repairs, ...conversion.kept].map(
        ({ rule }) => rule,
      );
      expect(rules.filter((rule) => ruleName(rule) === rule)).toEqual([]);
    });
  }
});
