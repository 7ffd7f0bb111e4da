import { type SynonymGroup, SynonymsFileSchema } from '../../src/schemas/synonym.ts';
import { findTerm } from '../../src/search/find.ts';
import { fold } from '../../src/search/fold.ts';
import { InputError } from '../seeds/input-error.ts';
import { readYaml } from '../seeds/read-seeds.ts';

const name = 'synonyms.yml';

/** Names that mean the same, a group each. */
type Groups = readonly (readonly string[])[];

/**
 * Read the groups of names that mean the same.
 *
 * @throws InputError when a name belongs to two groups, or twice to one
 */
export function readSynonyms(folder: string): string[][] {
  const groups = readYaml(folder, name, SynonymsFileSchema);
  const all = groups.flat().map((one) => fold(one).text);
  const twice = groups.flat().find((_, index) => all.indexOf(all[index] ?? '') < index);
  if (twice !== undefined) {
    throw new InputError(
      `seeds/${name}`,
      `“${twice}”出现两次`,
      '一个说法只能属于一组，请合并或删去',
    );
  }
  return groups;
}

/** The names of some groups that stand in some texts. */
export function findSynonyms(groups: Groups, texts: readonly string[]): string[] {
  const folded = texts.map(fold);
  return groups
    .flat()
    .filter((one) => folded.some((text) => findTerm(text, fold(one).text).length > 0));
}

/** The groups with those of their names that were found in any report. */
export function compileSynonyms(groups: Groups, found: ReadonlySet<string>): SynonymGroup[] {
  return groups.map((names) => ({
    names: [...names],
    found: names.filter((one) => found.has(one)),
  }));
}
