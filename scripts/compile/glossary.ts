import {
  GlossaryFileSchema,
  type PublishedTerm,
  parseForm,
  type Term,
} from '../../src/schemas/glossary.ts';
import type { SourceBlock } from '../edition/blocks.ts';
import { InputError } from '../seeds/input-error.ts';
import { locateFirst } from '../seeds/quote.ts';
import { readYaml, type Seed } from '../seeds/read-seeds.ts';
import { blockAt } from './places.ts';

/** A report and where it uses the terms. */
interface UsingReport {
  seed: Pick<Seed, 'id' | 'text'>;
  /** Of each term, in their order, what `findUses` found. */
  uses: readonly (string | null)[];
  /** Its blocks, which are asked for only where its words explain a term. */
  getBlocks: () => readonly Pick<SourceBlock, 'id' | 'segments'>[];
}

const file = 'glossary.yml';

/**
 * Read and check `glossary.yml` of a folder of seeds.
 *
 * @throws InputError that names file, place, fault and cure
 */
export function readGlossary(folder: string): Term[] {
  const terms = readYaml(folder, file, GlossaryFileSchema);
  const taken = new Set<string>();
  for (const name of terms.flatMap(({ slug, term }) => [slug, term])) {
    if (taken.has(name)) throw fault(name, '出现了两次', '请只留下一处');
    taken.add(name);
  }
  return terms;
}

/** Of each term the id of the first of some blocks that uses it. */
export function findUses(
  terms: readonly Pick<Term, 'term' | 'forms'>[],
  blocks: readonly Pick<SourceBlock, 'id' | 'text'>[],
): (string | null)[] {
  return terms.map(({ term, forms = [term] }) => {
    const words = forms.map((form) => parseForm(form).words);
    return blocks.find(({ text }) => words.some((one) => text.includes(one)))?.id ?? null;
  });
}

/**
 * The terms as the site reads them, in the order of the file.
 *
 * @throws InputError where a term stands in no report, or the words that explain it do not stand
 * where they are said to stand
 */
export function compileGlossary(
  terms: readonly Term[],
  reports: readonly UsingReport[],
): PublishedTerm[] {
  return terms.map(({ slug, term, forms = [term], explanation, source }, at) => {
    const uses = reports.flatMap(({ seed, uses: { [at]: block } }) =>
      block ? [{ report: seed.id, block }] : [],
    );
    if (uses.length === 0) {
      throw fault(term, '没有一份报告用到', '请照报告的写法改正 forms，或删去这一条');
    }
    return {
      slug,
      term,
      forms,
      explanation,
      source: source === 'common' ? null : { ...source, block: sourceBlock(term, source, reports) },
      uses,
    };
  });
}

/** Id of the block that a quote stands in. */
function sourceBlock(
  term: string,
  { report, quote }: { report: string; quote: string },
  reports: readonly UsingReport[],
): string | null {
  const source = reports.find(({ seed }) => seed.id === report);
  if (!source) throw fault(term, `没有 seeds/${report}.txt`, '请改正 source 的 report');
  const span = locateFirst(source.seed.text, quote, {
    text: `seeds/${report}.txt`,
    fault: (wrong, cure) => fault(term, wrong, cure),
  });
  return blockAt(source.getBlocks(), ...span);
}

function fault(name: string, wrong: string, cure: string): InputError {
  return new InputError(`seeds/${file} 的 ${name}`, wrong, cure);
}
