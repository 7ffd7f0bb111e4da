import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { keepOwnStyles } from './own-styles.ts';

const hashOf = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
const pageOf = (hashes: readonly string[], ...styles: string[]) =>
  `<head><meta content="script-src 'self' 'sha256-s='; style-src 'self'${hashes.map((hash) => ` ${hash}`).join('')};">` +
  `${styles.map((css) => `<style>${css}</style>`).join('')}</head>`;

test('the styles of other pages are not allowed, its own are, and scripts are left alone', () => {
  const all = ['a{}', 'b{}', 'c{}'].map(hashOf);
  expect(keepOwnStyles(pageOf(all, 'c{}', 'a{}'))).toBe(
    pageOf([hashOf('a{}'), hashOf('c{}')], 'c{}', 'a{}'),
  );
});

test('a page without styles allows none', () => {
  expect(keepOwnStyles(pageOf([hashOf('a{}')]))).toBe(pageOf([]));
});
