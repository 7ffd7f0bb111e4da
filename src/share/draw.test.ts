import { expect, test } from 'vitest';
import { type Card, drawCard } from './card.ts';
import { draw } from './draw.ts';
import { drawCover, drawPoster, type Poster } from './poster.ts';
import { rasterize } from './raster.ts';

const card: Card = {
  eyebrow: '政府工作报告',
  title: ['甲县2024年'],
  figures: [{ label: '地区生产总值', value: '87亿元' }],
  lead: '',
};
const poster: Poster = {
  eyebrow: '甲县',
  title: '2024年政府工作报告',
  facts: [],
  figures: [],
  parts: { title: '目录', lines: [{ text: '一、回顾', isSub: false }] },
  sources: [],
  address: 'https://example.org/jia/2024/',
};

test('a picture from a thread is what is drawn here', async () => {
  expect(await draw({ card })).toEqual(rasterize(drawCard(card)));
  expect(await draw({ poster })).toEqual(rasterize(drawPoster(poster)));
  expect(await draw({ cover: poster })).toEqual(rasterize(drawCover(poster)));
});

test('what fails in a thread is told here', async () => {
  await expect(draw({ card: { ...card, title: [] } })).rejects.toThrow();
});
