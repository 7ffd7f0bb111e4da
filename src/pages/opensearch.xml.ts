import type { APIRoute } from 'astro';
import { toAddress } from '../library/routes.ts';
import { siteDescription, siteName } from '../library/site.ts';
import { escapeXml } from '../text/escape.ts';

/** The search of the site, so that browsers offer it in their own field. */
export const GET: APIRoute = () => {
  const address = (path: string) => escapeXml(toAddress(path));
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${siteName}</ShortName>
  <Description>${siteDescription}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>zh-CN</Language>
  <Image width="16" height="16" type="image/svg+xml">${address('/favicon.svg')}</Image>
  <Url type="text/html" method="get" template="${address('/search/')}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
};
