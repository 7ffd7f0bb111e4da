import { expect, test } from 'vitest';
import { toPublishedMarkdown } from './published-markdown.ts';

const origin = {
  name: '甲县2024年政府工作报告',
  citation: '某某. 政府工作报告[R/OL]. (2024-02-20)',
  address: 'https://example.org/jia/2024/',
};

function publish(body: string): string {
  const head = '---\n# 由 npm run content 写出\ncounty: jia\nyear: 2024\n---\n\n';
  return toPublishedMarkdown(head + body, origin);
}

test('a report stands under its name, with its address, and nothing for editors', () => {
  expect(publish('## 一、回顾\n')).toBe(`---
county: jia
year: 2024
url: https://example.org/jia/2024/
---

# 甲县2024年政府工作报告

> 某某. 政府工作报告[R/OL]. (2024-02-20). <https://example.org/jia/2024/>

## 一、回顾
`);
});

test('items with signs of their own are lines without a second one', () => {
  const published = publish('前文：\n\n- ——**一件。**后文\n- ——第二件\n\n> - ◆甲\n> - ◆乙\n');
  expect(published).toMatch(/前文：\n\n——\*\*一件。\*\*后文\n\n——第二件\n\n> ◆甲\n>\n> ◆乙\n$/);
});

test('items without signs stay a list', () => {
  expect(publish('- 甲\n- **乙**丙\n- \\- 丁\n')).toMatch(/\n- 甲\n- \*\*乙\*\*丙\n- \\- 丁\n$/);
});

test('what is not as the content is written is not published', () => {
  expect(() => toPublishedMarkdown('## 一、回顾\n', origin)).toThrow('npm run content');
});
