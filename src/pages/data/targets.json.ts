import type { APIRoute } from 'astro';
import { getTargetRows } from '../../figures/get-figures.ts';

/** Every target beside what later reports say of it. */
export const GET: APIRoute = async () => Response.json(await getTargetRows());
