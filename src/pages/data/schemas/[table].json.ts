import type { APIRoute } from 'astro';
import { toCsvwSchema, toTableSchema } from '../../../export/data-package.ts';
import { getTables } from '../../../export/get-data-package.ts';

/** The columns of each table, in the words of both standards. */
export async function getStaticPaths() {
  return (await getTables()).flatMap((table) => [
    { params: { table: table.name }, props: { schema: toTableSchema(table) } },
    { params: { table: `${table.name}.csvw` }, props: { schema: toCsvwSchema(table) } },
  ]);
}

export const GET: APIRoute<{ schema: object }> = ({ props }) => Response.json(props.schema);
