import type { APIRoute } from 'astro';
import { getCountiesWithReports, getTopics } from '../library/entries.ts';
import { toAddress, topicPath } from '../library/routes.ts';
import { siteDescription, siteName } from '../library/site.ts';
import { formatCount, formatDate } from '../text/format.ts';

/** What the site holds, for programs that read Markdown rather than pages. */
export const GET: APIRoute = async () => {
  const [counties, topics] = await Promise.all([getCountiesWithReports(), getTopics()]);
  const lines = [
    `# ${siteName}`,
    '',
    `> ${siteDescription}：逐段有固定地址，每个数字都连到原句，每处订正都有记录。`,
    '',
    '引用某一段，请用报告的网址加“#”和段落编号；段落编号见每份报告的 report.json。',
    ...counties.flatMap(({ county, reports }) => [
      '',
      `## ${county.name}`,
      '',
      ...reports.map(
        ({ name, data, path }) =>
          `- [${name}](${toAddress(`${path}report.md`)})：《${data.title}》，${formatDate(data.date)}，${formatCount(data.characters)}字`,
      ),
    ]),
    '',
    '## 事项追踪',
    '',
    ...counties.flatMap(({ county }) =>
      topics
        .filter((topic) => topic.county === county.slug)
        .map(
          (topic) =>
            `- [${county.name}：${topic.title}](${toAddress(topicPath(topic))})：${topic.subject}`,
        ),
    ),
    '',
    '## 数据',
    '',
    `- [报告目录](${toAddress('/data/reports.json')})：每份报告的地址、日期、字数和底本校验值`,
    `- [指标数据](${toAddress('/data/indicators.csv')})：从报告中识读的数值，附原句和位置`,
    `- [事项追踪](${toAddress('/data/topics.json')})：同一件事历年的报告各怎样说，附原文和位置`,
    '',
    '## Optional',
    '',
    `- [方法和引用](${toAddress('/about/')})`,
    `- [全部内容](${toAddress('/all/')})`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
