import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { settlePages, settlePolicy } from './settle-policy.ts';

const settle = (html: string) => settlePolicy(Buffer.from(html)).toString();

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const join = (hashes: readonly string[]) => hashes.map((hash) => ` ${hash}`).join('');
const policy = (styles: readonly string[], scripts: readonly string[] = []) =>
  `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' 'wasm-unsafe-eval'${join(scripts)}; style-src 'self'${join(styles)};">`;
const styled = (...styles: string[]) => styles.map((css) => `<style>${css}</style>`).join('');
const page = (before: string, after: string) =>
  `<head><meta charset="utf-8">${before}<title>甲</title>${after}</head>`;

test('the styles of other pages are not allowed, its own are', () => {
  const all = ['a{}', 'b{}', 'c{}'].map(hashOf);
  const own = styled('c{}', 'a{}');
  expect(settle(page('', policy(all) + own))).toBe(
    page(policy([hashOf('a{}'), hashOf('c{}')]), own),
  );
});

test('a page without styles allows none', () => {
  expect(settle(page('', policy([hashOf('a{}')])))).toBe(page(policy([]), ''));
});

test('so are scripts, beside what is no hash; and the policy stands before them', () => {
  const scripts = '<script>a()</script><script type="module" src="/b.js"></script>';
  const all = ['a()', 'c()'].map(hashOf);
  expect(settle(page(scripts, policy([], all)))).toBe(
    page(policy([], [hashOf('a()')]) + scripts, ''),
  );
});

test('what a page says of policies is left as it is', () => {
  const words = "<p>script-src 'self' 'sha256-abc'; $& $1</p>";
  expect(settle(page('', policy([]) + words))).toBe(page(policy([]), words));
});

test('a page without a policy is not built', () => {
  expect(() => settle('<head><meta charset="utf-8"></head>')).toThrow('no content security');
});

test('a page that does not say before it how it is encoded is not built', () => {
  expect(() => settle(`<head>${policy([])}<meta charset="utf-8"></head>`)).toThrow('encoded');
});

test('what its scripts say in Chinese has the digest of its bytes', () => {
  const own = '<script>let 县 = "甲𠀀"</script>';
  const scripts = ['let 县 = "甲𠀀"', '乙'].map(hashOf);
  expect(settle(page(own, policy([], scripts)))).toBe(
    page(policy([], scripts.slice(0, 1)) + own, ''),
  );
});

test('pages have it settled when they are printed, other files stay as they are', async () => {
  const html = page('', policy([hashOf('a{}')]));
  const print = async (type: string) => {
    const { render } = settlePages({
      name: 'astro',
      getStaticPaths: async () => [],
      render: async () => new Response(html, { headers: { 'Content-Type': type } }),
    });
    const result = await render(new Request('http://localhost/'), { routeData: {} as never });
    return (result as Response).text();
  };
  expect(await print('text/html; charset=utf-8')).toBe(page(policy([]), ''));
  expect(await print('text/plain')).toBe(html);
});
