import type { APIRoute } from 'astro';
import { getTopics } from '../../library/entries.ts';
import { topicPath } from '../../library/routes.ts';

/** Every topic with its passages, and the address of its page. */
export const GET: APIRoute = async () => {
  const topics = await getTopics();
  return Response.json({ topics: topics.map((topic) => ({ ...topic, url: topicPath(topic) })) });
};
