import type { APIRequestContext, Page } from '@playwright/test';

/** One page of each kind of the made library, from the site's root, with words that it shows whether or not scripts run. */
export const pageKinds = [
  { name: 'home', path: './', shows: '最近说了什么' },
  { name: 'counties', path: './counties/', shows: '岚州市' },
  { name: 'county', path: './pingxian/', shows: '历年报告' },
  { name: 'targets of a county', path: './pingxian/targets/', shows: '只并列原话，不评判做到没有' },
  { name: 'one file of a county', path: './pingxian/pingxian.html', shows: '这个文件自成一体' },
  { name: 'long report', path: './pingxian/2021/', shows: '到2020年末，地区生产总值完成' },
  { name: 'report', path: './pingxian/2024/', shows: '地区生产总值完成81.5亿元' },
  { name: 'report with captions', path: './pingxian/2025/', shows: '图未收' },
  { name: 'source', path: './xinpingxian/2024/source/', shows: '不入正文' },
  // Each report's are folded; those of the one that the address names an entry of are open.
  {
    name: 'corrections',
    path: './corrections/#pingxian-2024-work-report--lanshui',
    shows: '（确定）',
  },
  { name: 'glossary', path: './glossary/', shows: '的简称，指年主营业务收入2000万元' },
  { name: 'year', path: './years/2024/', shows: '都是2023年的数' },
  { name: 'indicators', path: './indicators/', shows: '地区生产总值增速' },
  { name: 'indicator', path: './indicators/gdp-growth/', shows: '增长6.2%' },
  { name: 'topics', path: './topics/', shows: '地区生产总值九十六亿元' },
  { name: 'topic', path: './topics/gdp-target/', shows: 'GDP至少达到96亿元以上' },
  {
    name: 'topic that a report does not mention',
    path: './topics/village-clinics/',
    shows: '131所村卫生室实现',
  },
  { name: 'data', path: './data/', shows: '从报告中识读的全部数值' },
  {
    name: 'embedded indicator',
    path: './embed/indicators/gdp/',
    shows: '地区生产总值完成176.3亿元',
  },
  {
    name: 'two reports',
    path: './compare/pingxian-2024-work-report/pingxian-2025-sessions/',
    shows: '没有相近的话不等于没有做',
  },
  { name: 'search', path: './search/', shows: '检索要在您的浏览器里运行脚本' },
  { name: 'about', path: './about/', shows: '缺失的文字从不猜补' },
  { name: 'everything', path: './all/', shows: '指标数据（CSV）' },
  { name: 'check', path: './check/', shows: '核对需要启用JavaScript' },
  { name: 'what is kept', path: './offline/', shows: '要在您的浏览器里运行脚本' },
  { name: 'not found', path: './404.html', shows: '地址也许输错了' },
] as const;

/** A block as `report.json` shows it, as far as the tests need it. */
export interface ReportBlock {
  id: string;
  type: string;
  level: number | null;
  text: string;
  path: string[];
  lost?: { text: string }[];
}

/** The blocks of a report from its `report.json`. */
export async function readBlocks(request: APIRequestContext, path: string): Promise<ReportBlock[]> {
  const response = await request.get(`${path}report.json`);
  const report: { blocks: ReportBlock[] } = await response.json();
  return report.blocks;
}

/** Put a heading at the top of the window. */
export async function scrollTo(page: Page, name: string): Promise<void> {
  await page
    .getByRole('heading', { name })
    .first()
    .evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
}
