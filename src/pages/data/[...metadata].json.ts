import type { APIRoute } from 'astro';
import { getCsvwPaths } from '../../export/get-data-package.ts';

export const getStaticPaths = getCsvwPaths;

/** What a CSV is, where CSV on the Web has programs look for it. */
export const GET: APIRoute<{ content: object }> = ({ props }) => Response.json(props.content);
