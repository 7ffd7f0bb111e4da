import type { APIRoute } from 'astro';
import { toDataPackage } from '../../export/data-package.ts';
import { getLibrary } from '../../export/get-data-package.ts';

/** All files of data as a Frictionless Data Package. */
export const GET: APIRoute = async () => Response.json(toDataPackage(await getLibrary()));
