import { describe, expect, test } from 'vitest';
import { readScripts, toHeadersFile, toNginxFile } from './hosting.ts';

const scripts = ["'sha256-abc='"];

/** The headers that `_headers` gives a path, as a host that merges all matching rules reads it. */
function headersOf(file: string, path: string): Map<string, string> {
  const sent = new Map<string, string>();
  for (const block of file.trim().split('\n\n')) {
    const [pattern = '', ...lines] = block.split('\n').map((line) => line.trim());
    if (!path.startsWith(pattern.replace('*', ''))) continue;
    for (const line of lines) {
      const [, taken, name = '', value = ''] = /^(?:! (.+)|([^:]+): (.+))$/.exec(line) ?? [];
      if (taken !== undefined) sent.delete(taken);
      else sent.set(name, sent.has(name) ? `${sent.get(name)}, ${value}` : value);
    }
  }
  return sent;
}

describe.each(['/', '/wenku/'])('under %s', (base) => {
  const file = toHeadersFile(base, scripts);
  const page = headersOf(file, `${base}a/2024/`);
  const embed = headersOf(file, `${base}embed/indicators/gdp/`);

  test('no other site shows a page within its own, but the pages made for it', () => {
    expect(page.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(page.get('X-Frame-Options')).toBe('DENY');
    expect(embed.get('Content-Security-Policy')).not.toContain('frame-ancestors');
    expect(embed.has('X-Frame-Options')).toBe(false);
  });

  test('all pages may load what the policy in them says', () => {
    for (const headers of [page, embed]) {
      const policy = headers.get('Content-Security-Policy');
      expect(policy).toContain("default-src 'self'; ");
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='");
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBeDefined();
      expect(headers.get('Permissions-Policy')).toContain('camera=()');
    }
  });

  test('what has a digest in its name is kept, pages are asked for anew', () => {
    expect(headersOf(file, `${base}_astro/a.js`).get('Cache-Control')).toContain('immutable');
    expect(page.has('Cache-Control')).toBe(false);
    expect(headersOf(file, `${base}sw.js`).get('Cache-Control')).toBe('no-cache');
    expect(toNginxFile(base, scripts)).toContain(`~^${base}sw.js "no-cache";`);
  });

  test('nginx sends the same', () => {
    const nginx = toNginxFile(base, scripts);
    for (const [name, value] of page) {
      expect(nginx).toMatch(new RegExp(`add_header ${name} [$"]`));
      expect(nginx).toContain(`"${value}"`);
    }
    expect(nginx).toContain(`~^${base}embed/ "${embed.get('Content-Security-Policy')}";`);
    expect(nginx).toContain(`~^${base}embed/ "";`);
    expect(nginx).toContain(`location ${base} {`);
  });
});

test('no line is longer than hosts read', () => {
  const hashes = Array.from({ length: 10 }, (_, at) => `'sha256-${String(at).repeat(44)}'`);
  const longest = Math.max(
    ...toHeadersFile('/', hashes)
      .split('\n')
      .map(({ length }) => length),
  );
  expect(longest).toBeLessThan(2000);
});

test('the scripts that a site allows are read from its headers', () => {
  expect(readScripts(toHeadersFile('/', scripts))).toEqual([...scripts].sort());
  expect(readScripts(toHeadersFile('/', []))).toEqual([]);
});

describe('with branches', () => {
  const file = toHeadersFile('/', scripts, true);
  /** The rules that a host applies below one of the branches. */
  const ofEast = (path: string) => headersOf(file.replaceAll(':branch', 'east'), path);

  test('hosts send with theirs what they send with the pages and files of the site itself', () => {
    expect(ofEast('/east/a/2024/')).toEqual(headersOf(file, '/a/2024/'));
    for (const path of ['embed/indicators/gdp/', '_astro/a.js', 'pagefind/segments/1/a', 'sw.js']) {
      expect(ofEast(`/east/${path}`)).toEqual(headersOf(file, `/${path}`));
    }
    expect(toNginxFile('/', scripts, true)).toContain('~^/[^/]+/embed/ "";');
  });

  test('a library without them has no rules for them', () => {
    expect(toHeadersFile('/', scripts)).not.toContain(':branch');
    expect(toNginxFile('/', scripts)).not.toContain('[^/]+/embed');
  });
});
