import { reportPath } from '../src/lib/routes.ts';
import type { Kind } from '../src/schemas/report.ts';
import { applyCorrections } from './edition/apply-corrections.ts';
import type { SourceBlock } from './edition/blocks.ts';
import { type Conversion, convert } from './edition/convert.ts';
import type { DocumentFacts } from './edition/tree.ts';
import { markBlocks, type Observed, observe } from './observe/observe.ts';
import type { Indicators } from './observe/read-indicators.ts';
import type { Seed } from './seeds.ts';

/** A text as an edition, with what was read in it marked in its blocks. */
export interface Edited {
  conversion: Conversion;
  observed: Observed;
}

/**
 * Edit a registered text: corrections, conversion, observations.
 *
 * @param all every report of the library, among which its address is told
 * @throws InputError when a correction does not match
 */
export function editSeed(
  seed: Seed,
  all: readonly Seed[],
  indicators: Indicators,
): Edited & { seed: Seed } {
  const { county, year, kind } = seed.source;
  const edited = applyCorrections(seed, seed.corrections);
  const conversion = convert(seed.text, `seeds/${seed.id}.txt`, seed.source, edited);
  const observed = observe(
    conversion.blocks,
    {
      report: seed.id,
      county,
      place: seed.county.name,
      year,
      kind,
      source: seed.text,
      path: reportPath(
        seed.source,
        all.map(({ source }) => source),
      ),
    },
    indicators,
  );
  return { seed, ...marked(conversion, observed) };
}

/** Edit a text that nothing is known of but what it says itself. */
export function editText(id: string, text: string, path: string, indicators: Indicators): Edited {
  const conversion = convert(text, path);
  const year = guessYear(conversion.document, conversion.blocks);
  const kind = guessKind(conversion.document);
  // Without its year no period can be told, and a wrong one is worse than none.
  if (year === undefined) {
    return { conversion, observed: { observations: [], marks: [], unread: [] } };
  }
  const context = { report: id, county: '', place: null, year, kind, source: text, path: '' };
  return marked(conversion, observe(conversion.blocks, context, indicators));
}

function marked(conversion: Conversion, observed: Observed): Edited {
  const blocks = markBlocks(conversion.blocks, observed.marks);
  return { conversion: { ...conversion, blocks }, observed };
}

/** Year in which a document was presented: its date, or the year after the one it looks back on. */
export function guessYear(
  facts: DocumentFacts,
  blocks: readonly Pick<SourceBlock, 'type' | 'text'>[],
): number | undefined {
  const dated = /(\d{4})\s*年/.exec(
    `${facts.date ?? ''} ${facts.occasion ?? ''} ${facts.title ?? ''}`,
  );
  if (dated) return Number(dated[1]);
  for (const { type, text } of blocks) {
    if (type !== 'heading') continue;
    const year = Number(/(\d{4})\s*年/.exec(text)?.[1]);
    if (Number.isNaN(year)) continue;
    return /回顾|总结|成就|完成情况/.test(text) ? year + 1 : year;
  }
  const first = blocks.find(({ text }) => /20\d{2}\s*年/.test(text));
  const year = Number(/(20\d{2})\s*年/.exec(first?.text ?? '')?.[1]);
  return Number.isNaN(year) ? undefined : year + 1;
}

function guessKind({ title }: DocumentFacts): Kind {
  return title && /规划|纲要/.test(title) ? 'five-year-plan' : 'work-report';
}
