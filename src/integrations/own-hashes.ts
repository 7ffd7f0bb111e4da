import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Leave in the content security policy of each page the hashes of its own styles and scripts: Astro names
 * those of all pages, and hashes are what cannot be compressed.
 */
export default function ownHashes(): AstroIntegration {
  return {
    name: 'own-hashes',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of globSync('**/*.html', { cwd: folder })) {
          const path = join(folder, file);
          writeFileSync(path, keepOwnHashes(readFileSync(path, 'utf8')));
        }
      },
    },
  };
}

/**
 * A page whose policy names the hashes of what stands in it alone.
 *
 * @param html a page with the policy in a `meta`
 */
export function keepOwnHashes(html: string): string {
  const own = new Set(
    [...html.matchAll(/<(style|script)[^>]*>([\s\S]*?)<\/\1>/g)].map(
      ([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    ),
  );
  return html.replace(/(?<=(?:style|script)-src 'self')[^;"]+/g, (sources) =>
    sources
      .split(' ')
      .filter((source) => !source.startsWith("'sha256-") || own.has(source))
      .join(' '),
  );
}
