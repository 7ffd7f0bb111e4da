import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { type ChartDrawing, toDrawing } from './drawing.ts';
import { toStillSvg } from './still-svg.ts';
import { makeTableValue } from './test-factories.ts';

const drawing = toDrawing({
  name: 'a县总值',
  rows: [
    makeTableValue({ from: 2022, value: 80 }),
    makeTableValue({ from: 2023, value: 90, isTarget: true }),
  ],
  gaps: [{ series: 'a', from: 2023, to: 2023 }],
  unit: '亿元',
  series: new Map([['a', { name: '', color: 'series-1', path: 'M0 0' }]]),
  isBars: true,
});

test('tells what is drawn, in one name and in words where they stand', () => {
  const svg = toStillSvg(drawing);
  expect(svg).toContain(
    'role="img" aria-label="a县总值：2022年80亿元，2023年未写；目标：2023年90亿元。"',
  );
  for (const words of ['亿元', '2022', '2023', '未写', '80', '目标90']) {
    expect(svg).toContain(`>${words}</t`);
  }
});

test('has colours by classes, and no style of its own, which the policy of the pages forbids', () => {
  const svg = toStillSvg(drawing);
  expect(svg.match(/<rect class="[^"]*"/g)).toEqual([
    '<rect class="still-bar series-1"',
    '<rect class="still-bar series-1 aimed"',
  ]);
  expect(svg).not.toMatch(/style=|#[0-9a-f]{3}|rgb/);
});

test('a narrow frame leaves years out only where there are many', () => {
  const many = Array.from({ length: 9 }, (_, at) => ({
    x: '1%' as const,
    lines: [`${2015 + at}`],
    isTold: at === 0,
  }));
  expect(toStillSvg({ ...drawing, years: many }).match(/still-(?:close|untold)/g)).toEqual([
    'still-close',
    ...Array.from({ length: 8 }, () => 'still-untold'),
  ]);
  expect(toStillSvg({ ...drawing, years: many.slice(0, 8) })).not.toMatch(/still-(?:close|untold)/);
});

test('words never become markup', () => {
  const sign = '"><script>&';
  const told: ChartDrawing = {
    ...drawing,
    label: sign,
    unit: sign,
    ticks: [{ y: '0%', text: sign }],
    years: [{ x: '0%', lines: [sign], isTold: true }],
    bands: [
      {
        color: sign,
        isTarget: false,
        box: { x: '0%', y: '0%', width: '1%', height: '1%' },
        isRange: false,
        text: sign,
      },
    ],
    words: [{ x: '0%', y: '0%', align: 'top', lines: [sign], color: sign }],
  };
  const svg = toStillSvg(told);
  expect(svg).not.toContain('<script');
  const [root] = fromHtml(svg, { fragment: true, space: 'svg' }).children;
  expect(root).toMatchObject({ tagName: 'svg', properties: { ariaLabel: sign } });
});
