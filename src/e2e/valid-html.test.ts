import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';

const site = fileURLToPath(new URL('../../dist/', import.meta.url));
const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
const pages = globSync('**/*.html', { cwd: site }).sort();

test('every built page is valid HTML', async () => {
  expect(pages).toContain('index.html');
  const messages: string[] = [];
  for (const page of pages) {
    const { results } = await validator.validateString(readFileSync(`${site}${page}`, 'utf8'));
    for (const { line, column, message, ruleId } of results.flatMap((result) => result.messages)) {
      messages.push(`${page}:${line}:${column} ${message} (${ruleId})`);
    }
  }
  expect(messages).toEqual([]);
});

test('every page has its own title and description', () => {
  const heads = pages.map((page) => {
    const html = readFileSync(`${site}${page}`, 'utf8');
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
    const html = readFileSync(`${site}${page}`, 'utf8');
    expect(html, page).toContain('http-equiv="content-security-policy"');
    expect(html, page).not.toMatch(/<(?:script|img|iframe|source)[^>]+src="https?:/);
    expect(html, page).not.toMatch(/<link[^>]+rel="(?:stylesheet|preload|icon)"[^>]+href="https?:/);
    expect(html, page).not.toMatch(/<[^>]+\sstyle=/);
  }
});
