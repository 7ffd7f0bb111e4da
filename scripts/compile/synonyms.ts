import { type SynonymGroup, SynonymsFileSchema } from '../../src/schemas/synonym.ts';
import { findTerm } from '../../src/search/find.ts';
import { fold } from '../../src/search/fold.ts';
import { InputError } from '../seeds/input-error.ts';
import { readYaml } from '../seeds/read-seeds.ts';

const name = 'synonyms.yml';

/**
 * Read the groups of names that mean the same, and see which of them stand in some texts.
 *
 * @throws InputError when a name belongs to two groups, or twice to one
 */
export function compileSynonyms(folder: string, texts: readonly string[]): SynonymGroup[] {
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
  const folded = texts.map(fold);
  return groups.map((names) => ({
    names,
    found: names.filter((one) => folded.some((text) => findTerm(text, fold(one).text).length > 0)),
  }));
}
