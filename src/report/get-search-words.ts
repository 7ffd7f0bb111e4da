import { getGlossary, getReportsById, getTopics } from '../library/entries.ts';
import type { Link } from '../library/routes.ts';
import { toSearchWords } from './search-words.ts';

/** Words to tap for a search of the library. */
export async function getSearchWords(): Promise<Link[]> {
  const byId = await getReportsById();
  return toSearchWords(await getTopics(), await getGlossary(), (id) => byId.get(id)?.county.slug);
}
