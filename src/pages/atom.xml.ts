import type { APIRoute } from 'astro';
import { respondFeed } from '../share/get-feed.ts';

/** The reports and their corrections, with the days on which they were added and changed. */
export const GET: APIRoute = () => respondFeed(1);
