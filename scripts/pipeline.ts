import { reportPath } from '../src/library/routes.ts';
import { foldRadicals } from '../src/text/radicals.ts';
import { withoutUnseen } from '../src/text/signs.ts';
import { applyCorrections } from './edition/apply-corrections.ts';
import { makeEdition, type TextEdition } from './edition/make-edition.ts';
import { checkRegister } from './observe/check-register.ts';
import { type Facts, findFacts } from './observe/facts.ts';
import { markBlocks } from './observe/marks.ts';
import { type Observed, observe } from './observe/observe.ts';
import type { Indicators } from './observe/read-indicators.ts';
import type { Seed } from './seeds/read-seeds.ts';

/** The edition of a text, with what was read in it marked in its blocks. */
export interface ObservedEdition {
  edition: TextEdition;
  observed: Observed;
}

/**
 * The edition of a registered text, after its corrections, with its observations.
 *
 * @param all every report of the library, among which its address is told
 * @throws InputError when a correction does not match
 */
export function observeSeed(
  seed: Seed,
  all: readonly Seed[],
  indicators: Indicators,
): ObservedEdition & { seed: Seed } {
  return { seed, ...observeEdition(seed, editSeed(seed), all, indicators) };
}

/** Path of a text, from the project's folder. */
export function textPath({ id }: Pick<Seed, 'id'>): string {
  return `seeds/${id}.txt`;
}

/** Path of a report's page among those of all reports. */
export function pathOf({ source }: Seed, all: readonly Seed[]): string {
  return reportPath(
    source,
    all.map((other) => other.source),
  );
}

/**
 * The edition of a registered text, after its corrections.
 *
 * @throws InputError when a correction does not match
 */
export function editSeed(seed: Seed): TextEdition {
  const edited = applyCorrections(seed, seed.corrections);
  const edition = makeEdition(seed.text, textPath(seed), seed.source, edited);
  const text = foldRadicals(withoutUnseen(seed.text));
  checkRegister(edition.file, text, { ...seed.source, place: seed.county.name });
  return edition;
}

/**
 * The edition of a seed with its observations.
 *
 * @param all every report of the library, among which its address is told
 */
export function observeEdition(
  seed: Seed,
  edition: TextEdition,
  all: readonly Seed[],
  indicators: Indicators,
): ObservedEdition {
  const { county, year, kind } = seed.source;
  const observed = observe(
    edition.blocks,
    {
      report: seed.id,
      county,
      place: seed.county.name,
      year,
      kind,
      source: seed.text,
      path: pathOf(seed, all),
    },
    indicators,
  );
  return marked(edition, observed);
}

/** The edition of a text that nothing is known of but what it says itself, with its observations. */
export function observeText(
  id: string,
  text: string,
  path: string,
  indicators: Indicators,
): ObservedEdition & { facts: Facts } {
  const edition = makeEdition(text, path);
  const facts = findFacts(foldRadicals(withoutUnseen(text)), edition.document);
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
  return { ...marked(edition, observe(edition.blocks, context, indicators)), facts };
}

function marked(edition: TextEdition, observed: Observed): ObservedEdition {
  const blocks = markBlocks(edition.blocks, observed.marks);
  return { edition: { ...edition, blocks }, observed };
}
