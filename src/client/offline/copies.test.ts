import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isWholePage } from '../../library/whole-page.ts';
import { digestOf, insertNotice, isSound, notesOf, toCopy, tooMany } from './copies.ts';

const page = (title: string, main = '<p>甲</p>') =>
  `<title>${title}</title><body><main id="main" tabindex="-1">${main}</main><footer class="site-footer"></footer>`;
const bytesOf = (text: string) => new TextEncoder().encode(text).buffer;

test('a copy says when it was made, how large it is and what it is called', async () => {
  const html = page('甲县2024年政府工作报告');
  const headers = new Headers({ 'content-type': 'text/html', 'content-encoding': 'br' });
  headers.set('content-security-policy', "default-src 'self'");
  const at = new Date(2026, 2, 1);
  const copy = toCopy({ headers }, bytesOf(html), { at });
  expect(notesOf(copy)).toEqual({
    at,
    bytes: bytesOf(html).byteLength,
    title: '甲县2024年政府工作报告',
    digest: undefined,
  });
  expect(await copy.text()).toBe(html);
  // It is sent with what the host sent, but is not packed.
  expect(copy.headers.get('content-security-policy')).toBe("default-src 'self'");
  expect(copy.headers.has('content-encoding')).toBe(false);
});

test('the digest of a file is noted, and no title', () => {
  const headers = new Headers({ 'content-type': 'application/json' });
  const notes = notesOf(toCopy({ headers }, bytesOf('{}'), { digest: 'ab12' }));
  expect(notes).toMatchObject({ digest: 'ab12', title: '', bytes: 2 });
});

test('a digest is the first of what SHA-256 gives', async () => {
  const digest = hash('sha256', '甲');
  expect(await digestOf(bytesOf('甲'))).toBe(digest.slice(0, 16));
});

test('half a page, or one of somebody else, is none of the site', () => {
  expect(isWholePage(page('甲'))).toBe(true);
  expect(isWholePage(page('甲').slice(0, -50))).toBe(false);
  expect(isWholePage('<title>请登录</title><form></form>')).toBe(false);
});

test('a piece, a page elsewhere, a refusal and what another host gave are not kept', () => {
  const response = { status: 200, type: 'basic', redirected: false } as Response;
  expect(isSound(response)).toBe(true);
  expect(isSound({ ...response, status: 206 })).toBe(false);
  expect(isSound({ ...response, status: 404 })).toBe(false);
  expect(isSound({ ...response, redirected: true })).toBe(false);
  expect(isSound({ ...response, type: 'opaque' })).toBe(false);
});

test('a page says first that it is a copy', () => {
  expect(insertNotice(page('甲', '<h1>甲</h1>'), '离线')).toContain(
    '<main id="main" tabindex="-1"><p class="notice">离线</p><h1>甲</h1>',
  );
});

test('of too many copies those go that came first', () => {
  const copies = ['a', 'b', 'c', 'd'].map((key) => ({ key, bytes: 10 }));
  expect(tooMany(copies, { copies: 4, bytes: 40 })).toEqual([]);
  expect(tooMany(copies, { copies: 3, bytes: 100 })).toEqual(['a']);
  expect(tooMany(copies, { copies: 9, bytes: 25 })).toEqual(['b', 'a']);
  // What is too large by itself is not kept at all.
  expect(tooMany([{ key: 'e', bytes: 30 }], { copies: 9, bytes: 25 })).toEqual(['e']);
});
