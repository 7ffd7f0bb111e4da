import type { APIRequestContext } from '@playwright/test';

/** One page of each kind, from the site's root. */
export const pageKinds = [
  { name: 'home', path: './' },
  { name: 'county', path: './jiangxian/' },
  { name: 'long report', path: './jiangxian/2021/' },
  { name: 'report', path: './xinjiangxian/2024/' },
  { name: 'source', path: './xinjiangxian/2024/source/' },
  { name: 'corrections', path: './corrections/' },
  { name: 'glossary', path: './glossary/' },
  { name: 'year', path: './years/2024/' },
  { name: 'indicators', path: './indicators/' },
  { name: 'indicator', path: './indicators/gdp-growth/' },
  { name: 'topics', path: './topics/' },
  { name: 'topic', path: './topics/gdp-ten-billion/' },
  { name: 'topic that a report does not mention', path: './topics/village-clinics/' },
  { name: 'data', path: './data/' },
  { name: 'embedded indicator', path: './embed/indicators/gdp/' },
  { name: 'search', path: './search/' },
  { name: 'about', path: './about/' },
  { name: 'everything', path: './all/' },
  { name: 'check', path: './check/' },
  { name: 'not found', path: './404.html' },
] as const;

/** A block as `report.json` shows it, as far as the tests need it. */
export interface ReportBlock {
  id: string;
  type: string;
  level: number | null;
  text: string;
}

/** The blocks of a report from its `report.json`. */
export async function readBlocks(request: APIRequestContext, path: string): Promise<ReportBlock[]> {
  const response = await request.get(`${path}report.json`);
  const report: { blocks: ReportBlock[] } = await response.json();
  return report.blocks;
}
