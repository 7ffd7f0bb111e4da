import { expect, test } from 'vitest';
import { reports } from '../library/test-library.ts';
import { lostHeading } from '../schemas/heads.ts';
import { makeBlock } from '../schemas/test-factories.ts';
import { toReportPoster } from './pictures.ts';
import { drawPoster } from './poster.ts';

const heading = (level: number, number: string, words: string) =>
  makeBlock({ id: `h${words}`, type: 'heading', level, number, text: `${number}${words}` });

const blocks = [
  heading(1, '一、', '工作回顾'),
  heading(2, '（一）', '产业'),
  makeBlock({
    id: 'gap',
    type: 'gap',
    level: 1,
    text: '',
    lost: [
      { id: 'lost-a', level: 1, number: '二、', text: `二、${lostHeading}` },
      { id: 'lost-b', level: 2, number: null, text: lostHeading },
    ],
  }),
  heading(2, '（二）', '项目'),
];

test('the poster of a report names its parts, and neither lost titles nor fingerprints', () => {
  const [report] = reports;
  if (!report) throw new Error('No report');
  const poster = toReportPoster(report, { blocks }, [], 'https://example.org/a/2021/');
  expect(poster.parts.lines).toEqual([
    { text: '一、工作回顾', isSub: false },
    { text: '（一）产业', isSub: true },
    // What follows a lost title does not seem to be a part of the title above.
    { text: '（二）项目', isSub: true, isApart: true },
  ]);
  const drawn = drawPoster(poster);
  expect(drawn).not.toContain(lostHeading);
  expect(drawn).not.toMatch(/SHA|[0-9a-f]{16}/);
});
