import type { APIRoute } from 'astro';
import { getReports } from '../../lib/entries.ts';
import { withBase } from '../../lib/routes.ts';

/** Every report with its addresses, so that a program needs to know nothing else of the site. */
export const GET: APIRoute = async ({ site }) => {
  const reports = await getReports();
  const address = (path: string) => new URL(withBase(path), site).href;
  return Response.json({
    reports: reports.map(({ id, data, county, path }) => ({
      id,
      county: { slug: county.slug, name: county.name, code: county.code },
      year: data.year,
      kind: data.kind,
      title: data.title,
      date: data.date,
      url: address(path),
      json: address(`${path}report.json`),
      markdown: address(`${path}report.md`),
      text: address(`${path}report.txt`),
      characters: data.characters,
      source: data.source,
    })),
  });
};
