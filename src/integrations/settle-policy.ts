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
      const settled = settlePolicy(Buffer.from(await response.arrayBuffer()));
      return new Response(settled, { status, headers });
    },
  };
}

const charsetTag = '<meta charset="utf-8">';
const policyTag = /<meta http-equiv="content-security-policy" content="[^"]*">/;

/**
 * A page with its policy first in the head, before all that it is to hold for, and in it the hashes of its
 * own styles and scripts alone: Astro names those of all pages, and hashes are what cannot be compressed.
 *
 * @param page its bytes: to make text of them and bytes of that takes longer than all else here
 */
export function settlePolicy(page: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  // A character for each byte: what is looked for is ASCII.
  const html = page.toString('latin1');
  const policy = policyTag.exec(html);
  if (!policy) throw new Error('A page has no content security policy');
  const own = new Set(
    [...html.matchAll(/<(style|script)[^>]*>([\s\S]*?)<\/\1>/g)].map(
      ([, , text = '']) =>
        `'sha256-${createHash('sha256').update(text, 'latin1').digest('base64')}'`,
    ),
  );
  const settled = policy[0].replace(/(?<=(?:style|script)-src 'self')[^;"]+/g, (sources) =>
    sources
      .split(' ')
      .filter((source) => !source.startsWith("'sha256-") || own.has(source))
      .join(' '),
  );
  const [from, to] = [policy.index, policy.index + policy[0].length];
  const charset = html.indexOf(charsetTag);
  // How the page is encoded has to be said in its first kilobyte.
  if (charset < 0 || charset > from) throw new Error('A page does not say first how it is encoded');
  const head = charset + charsetTag.length;
  return Buffer.concat([
    page.subarray(0, head),
    Buffer.from(settled, 'latin1'),
    page.subarray(head, from),
    page.subarray(to),
  ]);
}

/** The scripts that a settled page allows by their digest. */
export function scriptHashes(html: string): string[] {
  const [sources = ''] = /script-src [^;"]*/.exec(policyTag.exec(html)?.[0] ?? '') ?? [];
  return sources.match(/'sha256-[^']+'/g) ?? [];
}
