import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { keepOwnHashes } from './own-hashes.ts';

const hashOf = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
const pageOf = (hashes: readonly string[], ...styles: string[]) =>
  `<head><meta content="script-src 'self' 'wasm-unsafe-eval'; style-src 'self'${hashes.map((hash) => ` ${hash}`).join('')};">` +
  `${styles.map((css) => `<style>${css}</style>`).join('')}</head>`;

test('the styles of other pages are not allowed, its own are', () => {
  const all = ['a{}', 'b{}', 'c{}'].map(hashOf);
  expect(keepOwnHashes(pageOf(all, 'c{}', 'a{}'))).toBe(
    pageOf([hashOf('a{}'), hashOf('c{}')], 'c{}', 'a{}'),
  );
});

test('a page without styles allows none', () => {
  expect(keepOwnHashes(pageOf([hashOf('a{}')]))).toBe(pageOf([]));
});

test('so are scripts, beside what is no hash', () => {
  const page = (...hashes: string[]) =>
    `<meta content="script-src 'self' 'wasm-unsafe-eval'${hashes.map((hash) => ` ${hash}`).join('')}; style-src 'self';">` +
    '<script>a()</script><script type="module" src="/b.js"></script>';
  expect(keepOwnHashes(page(hashOf('a()'), hashOf('c()')))).toBe(page(hashOf('a()')));
});
