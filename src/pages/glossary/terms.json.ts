import type { APIRoute } from 'astro';
import { getGlossary } from '../../library/entries.ts';
import { toExplanation } from '../../report/glossary.ts';

/** What terms mean, without who uses them: the page of a report reads it when a reader first asks for one. */
export const GET: APIRoute = async () => Response.json((await getGlossary()).map(toExplanation));
