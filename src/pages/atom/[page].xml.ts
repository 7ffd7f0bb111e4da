import type { APIRoute } from 'astro';
import { getFeedPages, respondFeed } from '../../share/get-feed.ts';

/** The pages after the first. */
export async function getStaticPaths() {
  const [, ...others] = await getFeedPages();
  return others.map((_, at) => ({ params: { page: String(at + 2) } }));
}

/** Older entries of the feed, for who takes the whole library. */
export const GET: APIRoute = ({ params }) => respondFeed(Number(params['page']));
