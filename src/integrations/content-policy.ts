import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { toHeadersFile, toNginxFile } from '../library/hosting.ts';
import { branches } from '../search/build/branches.ts';
import type { PageVisitor } from './each-page.ts';
import { responseOf } from './prerender.ts';

/**
 * The content security policy as the headers that hosts send, with the scripts of all pages; what stands
 * in a page, `settlePolicy` makes.
 */
export default function contentPolicy(): PageVisitor<string[]> {
  let base = '/';
  const scripts = new Set<string>();
  return {
    name: 'content-policy',
    read: ({ html }) => scriptHashes(html),
    visit: (_, hashes) => {
      for (const hash of hashes) scripts.add(hash);
    },
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const hashes = [...scripts].sort();
        const hasBranches = branches.length > 0;
        writeFileSync(join(folder, '_headers'), toHeadersFile(base, hashes, hasBranches));
        writeFileSync(join(folder, 'nginx.conf'), toNginxFile(base, hashes, hasBranches));
      },
    },
  };
}

/** A prerenderer whose pages have their policy settled. */
export function settlePages(prerenderer: AstroPrerenderer): AstroPrerenderer {
  return {
    ...prerenderer,
    async render(request, options) {
      const result = await prerenderer.render(request, options);
      const response = responseOf(result);
      const { status, headers } = response;
      if (!headers.get('Content-Type')?.startsWith('text/html')) return result;
      return new Response(settlePolicy(await response.text()), { status, headers });
    },
  };
}

const policyTag = /<meta http-equiv="content-security-policy" content="[^"]*">/;

/**
 * A page with its policy first in the head, before all that it is to hold for, and in it the hashes of its
 * own styles and scripts alone: Astro names those of all pages, and hashes are what cannot be compressed.
 */
export function settlePolicy(html: string): string {
  const [policy] = policyTag.exec(html) ?? [];
  if (policy === undefined) throw new Error('A page has no content security policy');
  const own = new Set(
    [...html.matchAll(/<(style|script)[^>]*>([\s\S]*?)<\/\1>/g)].map(
      ([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    ),
  );
  const settled = policy.replace(/(?<=(?:style|script)-src 'self')[^;"]+/g, (sources) =>
    sources
      .split(' ')
      .filter((source) => !source.startsWith("'sha256-") || own.has(source))
      .join(' '),
  );
  // How the page is encoded has to be said in its first kilobyte.
  return html
    .replace(policy, () => '')
    .replace('<meta charset="utf-8">', (charset) => charset + settled);
}

/** The scripts that a settled page allows by their digest. */
function scriptHashes(html: string): string[] {
  const [sources = ''] = /script-src [^;"]*/.exec(policyTag.exec(html)?.[0] ?? '') ?? [];
  return sources.match(/'sha256-[^']+'/g) ?? [];
}
