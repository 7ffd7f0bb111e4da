import type { APIRoute } from 'astro';
import { toTopicEntry } from '../../library/dataset.ts';
import { getTopics } from '../../library/entries.ts';

/** Every topic with its passages, and the address of its page. */
export const GET: APIRoute = async () => {
  const topics = await getTopics();
  return Response.json({ topics: topics.map(toTopicEntry) });
};
