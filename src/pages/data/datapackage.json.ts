import type { APIRoute } from 'astro';
import { toDataPackage } from '../../library/data-package.ts';
import { getLibrary } from '../../library/get-data-package.ts';

/** All files of data as a Frictionless Data Package. */
export const GET: APIRoute = async () => Response.json(toDataPackage(await getLibrary()));
