import { expect, test } from 'vitest';
import { toAddress } from '../library/routes.ts';
import { siteName } from '../library/site.ts';
import { toShareControl } from './share-control.ts';

test('a page is shared by its address, its title and its card', () => {
  const { address, standard, places, picture } = toShareControl(
    '/topics/',
    '事项',
    undefined,
    false,
  );
  expect(address).toBe(toAddress('/topics/'));
  expect(standard).toBe(`${siteName}. 事项[EB/OL].`);
  for (const { href } of places) {
    const asked = new URL(href).searchParams;
    expect(asked.get('url')).toBe(address);
    expect(asked.get('title')).toBe('事项');
    expect(asked.get('pic') ?? asked.get('pics')).toBe(toAddress('/og/topics.png'));
  }
  expect(picture).toEqual({ href: '/og/topics.png', file: '事项.png', label: '保存图片' });
});

test('a page that has a poster offers that, and is cited as it says', () => {
  const { standard, picture } = toShareControl('/a/2024/', '报告', '甲. 报告[R/OL]. (2024)', true);
  expect(standard).toBe('甲. 报告[R/OL]. (2024)');
  expect(picture).toMatchObject({ href: '/posters/a/2024.png', label: '保存长图' });
});

test('a page without a card of its own is shared with that of the page above it', () => {
  const { code, picture } = toShareControl(
    '/indicators/gdp/9901/',
    '指标',
    '',
    false,
    '/indicators/gdp/',
  );
  expect(code).toBe('/qr/indicators/gdp/9901.svg');
  expect(picture).toMatchObject({ href: '/og/indicators/gdp.png', label: '保存图片' });
});
