import type { APIRoute } from 'astro';
import { getGlossary } from '../../library/entries.ts';

/** The glossary with every report that uses a term. */
export const GET: APIRoute = async () => Response.json(await getGlossary());
