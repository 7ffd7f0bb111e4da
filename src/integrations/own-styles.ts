import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Leave in the content security policy of each page the hashes of its own styles: Astro names those
 * of all pages, and hashes are what cannot be compressed.
 */
export default function ownStyles(): AstroIntegration {
  return {
    name: 'own-styles',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of globSync('**/*.html', { cwd: folder })) {
          const path = join(folder, file);
          writeFileSync(path, keepOwnStyles(readFileSync(path, 'utf8')));
        }
      },
    },
  };
}

/**
 * A page whose policy names the hashes of its own styles alone.
 *
 * @param html a page with the policy in a `meta`
 */
export function keepOwnStyles(html: string): string {
  const own = new Set(
    [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
      ([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
    ),
  );
  return html.replace(/(?<=style-src 'self')(?: 'sha256-[^']+')+/, (hashes) =>
    hashes
      .split(' ')
      .filter((hash) => hash === '' || own.has(hash))
      .join(' '),
  );
}
