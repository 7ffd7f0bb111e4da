import { reportPath } from '../src/library/routes.ts';
import { withoutUnseen } from '../src/text/signs.ts';
import { applyCorrections } from './edition/apply-corrections.ts';
import { type Conversion, convert } from './edition/convert-text.ts';
import { type Facts, findFacts } from './observe/facts.ts';
import { markBlocks } from './observe/marks.ts';
import { type Observed, observe } from './observe/observe.ts';
import type { Indicators } from './observe/read-indicators.ts';
import type { Seed } from './seeds/read-seeds.ts';

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
export function editText(
  id: string,
  text: string,
  path: string,
  indicators: Indicators,
): Edited & { facts: Facts } {
  const conversion = convert(text, path);
  const facts = findFacts(withoutUnseen(text), conversion.document);
  const { place, year, yearAhead, kind } = facts;
  const context = {
    report: id,
    county: '',
    place,
    year: yearAhead ?? year ?? Number.NaN,
    spokenYear: year ?? Number.NaN,
    kind,
    source: text,
    path: '',
  };
  return { ...marked(conversion, observe(conversion.blocks, context, indicators)), facts };
}

function marked(conversion: Conversion, observed: Observed): Edited {
  const blocks = markBlocks(conversion.blocks, observed.marks);
  return { conversion: { ...conversion, blocks }, observed };
}
