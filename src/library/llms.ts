import type { PublishedTopic } from '../schemas/topic.ts';
import { formatCount, formatDate } from '../text/format.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import type { CountyEntry, ReportEntry } from './catalog.ts';
import { type CityPart, toCityParts } from './city-parts.ts';
import { cityListPath, toAddress, topicPath } from './routes.ts';
import { siteDescription, siteName } from './site.ts';

/**
 * What the site holds, in Markdown, for programs that read that rather than pages: `/llms.txt`.
 *
 * @param topics those of each county
 */
export function toLlms(
  counties: readonly CountyEntry[],
  topics: ReadonlyMap<string, readonly PublishedTopic[]>,
): string {
  const cities = toCityParts(counties);
  const followed = toFollowed(cities.length > 0 ? [] : counties, topics);
  return [
    `# ${siteName}`,
    '',
    `> ${siteDescription}：逐段有固定地址，每个数字都连到原句，每处订正都有记录。`,
    '',
    '下面各份报告是 Markdown 全文。引用某一段，请用报告的网址加“#”和段落编号；段落编号见同处的 report.json，TEI 版 report.xml 另有校改、存疑和底本的位置。',
    ...(cities.length > 0
      ? toSection('各地的报告', cities.map(toCityItem))
      : counties.flatMap(toCountySection)),
    ...followed,
    ...toSection('数据', [
      toItem(
        '数据的说明',
        '/data/datapackage.json',
        '各文件和字段的类型、单位、含义（Data Package）',
      ),
      toItem('报告目录', '/data/reports.json', '每份报告各种格式的地址、日期、字数和底本校验值'),
      toItem('指标数据', '/data/indicators.csv', '从报告中识读的数值，附原句和位置'),
      toItem('计划与进展', '/data/topics.json', '同一件事历年的报告各怎样说，附原文和位置'),
    ]),
    ...toSection('Optional', [toItem('方法和引用', '/about/'), toItem('全部内容', '/all/')]),
    '',
  ].join('\n');
}

/** The reports of one city of a large library, and what is followed there: `/llms/<code>.txt`. */
export function toCityLlms(
  { name, counties }: CityPart,
  topics: ReadonlyMap<string, readonly PublishedTopic[]>,
): string {
  return [
    `# ${siteName}：${escapeMarkdown(name)}`,
    ...counties.flatMap(toCountySection),
    ...toFollowed(counties, topics),
    '',
  ].join('\n');
}

function toFollowed(
  counties: readonly CountyEntry[],
  topics: ReadonlyMap<string, readonly PublishedTopic[]>,
): string[] {
  const items = counties.flatMap(({ county }) =>
    (topics.get(county.slug) ?? []).map((topic) =>
      toItem(`${county.name}：${topic.title}`, topicPath(topic), topic.subject),
    ),
  );
  return items.length > 0 ? toSection('计划与进展', items) : [];
}

function toCityItem({ code, name, counties }: CityPart): string {
  const reports = counties.reduce((sum, { reports: own }) => sum + own.length, 0);
  return toItem(name, cityListPath(code), `${reports}份报告`);
}

function toCountySection({ county, reports }: CountyEntry): string[] {
  return toSection(county.name, reports.map(toReportItem));
}

function toSection(title: string, items: readonly string[]): string[] {
  return ['', `## ${escapeMarkdown(title)}`, '', ...items];
}

function toReportItem({ name, data, path }: ReportEntry): string {
  const about = `《${data.title}》，${formatDate(data.date)}，${formatCount(data.characters)}字`;
  return toItem(name, `${path}report.md`, about);
}

function toItem(title: string, path: string, about?: string): string {
  const words = about === undefined ? '' : `：${escapeMarkdown(about)}`;
  return `- [${escapeMarkdown(title)}](${toAddress(path)})${words}`;
}
