import type { APIRoute } from 'astro';
import { getGlossary } from '../../library/entries.ts';

/** The glossary: the page of a report reads it when a reader first asks for a term. */
export const GET: APIRoute = async () => Response.json(await getGlossary());
