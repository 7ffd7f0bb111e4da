import { expect, test } from 'vitest';
import { escapeMarkdown } from './markdown.ts';

test('words of a report stand in Markdown as they are', () => {
  expect(escapeMarkdown('甲县2024年政府工作报告（一）：“三个一”')).toBe(
    '甲县2024年政府工作报告（一）：“三个一”',
  );
  expect(escapeMarkdown('某某. 报告[R/OL]. (2024-02-20)')).toBe('某某. 报告[R/OL]. (2024-02-20)');
});

test('signs that would be read as Markdown or HTML are escaped', () => {
  expect(escapeMarkdown('甲<b>县</b>')).toBe('甲\\<b>县\\</b>');
  expect(escapeMarkdown('[点此](javascript:x)')).toBe('\\[点此]\\(javascript:x)');
  expect(escapeMarkdown('*斜* `码` &lt; ~~删~~')).toBe('\\*斜\\* \\`码\\` \\&lt; \\~~删\\~~');
});
