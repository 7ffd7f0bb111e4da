import type { APIRoute, GetStaticPaths } from 'astro';
import { keyed } from '../../library/asked.ts';
import { type CityPart, toCityParts } from '../../library/city-parts.ts';
import { getCountiesWithReports, getTopicsByCounty } from '../../library/entries.ts';
import { toCityLlms } from '../../library/llms.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  keyed(
    toCityParts(await getCountiesWithReports()).map((part) => ({
      params: { city: part.code },
      props: { part },
    })),
  );

/** The reports of one city of a large library, for programs that read Markdown rather than pages. */
export const GET: APIRoute<{ part: CityPart }> = async ({ props: { part } }) =>
  new Response(toCityLlms(part, await getTopicsByCounty()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
