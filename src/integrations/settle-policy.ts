/** The content security policy in a page, as Astro writes it and as it is to be. */
import { createHash } from 'node:crypto';
import type { AstroPrerenderer } from 'astro';
import { responseOf } from './prerender.ts';

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
export function scriptHashes(html: string): string[] {
  const [sources = ''] = /script-src [^;"]*/.exec(policyTag.exec(html)?.[0] ?? '') ?? [];
  return sources.match(/'sha256-[^']+'/g) ?? [];
}
