/** What the vocabulary of a folder of seeds asks of each report. */
import type { Former } from '../../src/schemas/former.ts';
import { readFormer } from './former.ts';
import { readGlossary } from './glossary.ts';
import type { Questions } from './read-report.ts';
import { readSynonyms } from './synonyms.ts';

/** @throws InputError when a file of the vocabulary cannot be used */
export function readQuestions(folder: string): { questions: Questions; former: Former } {
  const former = readFormer(folder);
  const questions = {
    terms: readGlossary(folder),
    synonyms: readSynonyms(folder),
    observations: former.observations.flatMap(({ id, now }) => [id, now]),
  };
  return { questions, former };
}
