import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toHeadersFile, toNginxFile } from '../library/hosting.ts';
import { branches } from '../search/build/branches.ts';
import type { PageVisitor } from './each-page.ts';

/**
 * The content security policy as the headers that hosts send, with the scripts of all pages; what stands
 * in a page, `settlePolicy` makes. Hosts send the headers of this site with the pages of its branches, too.
 */
export default function contentPolicy(): PageVisitor {
  let base = '/';
  const scripts = new Set<string>();
  return {
    name: 'content-policy',
    visit: (_, page) => {
      for (const hash of page.scripts) scripts.add(hash);
    },
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const hash of branches.flatMap((branch) => branch.scripts)) scripts.add(hash);
        const hashes = [...scripts].sort();
        const hasBranches = branches.length > 0;
        writeFileSync(join(folder, '_headers'), toHeadersFile(base, hashes, hasBranches));
        writeFileSync(join(folder, 'nginx.conf'), toNginxFile(base, hashes, hasBranches));
      },
    },
  };
}
