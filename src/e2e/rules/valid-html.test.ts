/** What holds of the file of every page. */
import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { base, htmlFiles as pages, readBuilt, site, spread } from './built.ts';

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });

/** Of pages that one template makes of many things, which one; of others, what they are. */
function kindOf(page: string): string {
  const [, folder] = /^\.\/(embed\/indicators|indicators|topics)\/./.exec(page) ?? [];
  if (folder === undefined) return page;
  return readBuilt(page).includes('http-equiv="refresh"') ? `${folder}, moved` : folder;
}

test('every kind of page is valid HTML, of pages that are alike some of them', async () => {
  expect(pages).toContain('./');
  const kinds = Map.groupBy(pages, kindOf);
  const messages: string[] = [];
  for (const page of [...kinds.values()].flatMap((kind) => spread(kind, 20))) {
    const { results } = await validator.validateString(readBuilt(page));
    for (const { line, column, message, ruleId } of results.flatMap((result) => result.messages)) {
      messages.push(`${page}:${line}:${column} ${message} (${ruleId})`);
    }
  }
  expect(messages).toEqual([]);
});

test('no page has an id twice', () => {
  for (const page of pages) {
    const ids = [...readBuilt(page).matchAll(/<[a-z][^>]*?\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, page).toBe(ids.length);
  }
});

test('every page has its own title and description', () => {
  const heads = pages.map((page) => {
    const html = readBuilt(page);
    return [/<title>(.*?)<\/title>/, /<meta name="description" content="(.*?)"/].map(
      (pattern) => pattern.exec(html)?.[1] ?? '',
    );
  });
  for (const part of [0, 1]) {
    const values = heads.map((head) => head[part] ?? '');
    expect(values).not.toContain('');
    expect(new Set(values).size).toBe(values.length);
  }
});

test('no page loads from another host or holds a style that the policy forbids', () => {
  for (const page of pages) {
    const html = readBuilt(page);
    expect(html, page).toContain('http-equiv="content-security-policy"');
    expect(html, page).not.toMatch(/<(?:script|img|iframe|source)[^>]+src="https?:/);
    expect(html, page).not.toMatch(/<link[^>]+rel="(?:stylesheet|preload|icon)"[^>]+href="https?:/);
    expect(html, page).not.toMatch(/<[^>]+\sstyle=/);
  }
});

test('every link, picture and code leads to a file that is there', () => {
  const files = new Set(
    globSync('**/*', { cwd: site }).map((file) => `${base}/${file.replaceAll('\\', '/')}`),
  );
  const lost = new Set<string>();
  for (const page of pages) {
    for (const [, link = ''] of readBuilt(page).matchAll(/\s(?:href|src)="(\/[^"?#]*)/g)) {
      const path = decodeURIComponent(link);
      const isThere = files.has(path.endsWith('/') ? `${path}index.html` : path);
      if (!isThere) lost.add(`${page} → ${path}`);
    }
  }
  expect(files.size).toBeGreaterThan(pages.length);
  expect([...lost]).toEqual([]);
});
