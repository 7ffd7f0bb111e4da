/** What `build.ts` starts: the site grows beside `dist/`, and takes its place when it is whole. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { endWith, endWithParent, tellUncaught } from '../../src/library/end-process.ts';
import { isCodeAsTold, tellCodeOfSite } from '../../src/library/keep.ts';
import { madeFolder } from '../../src/library/made.ts';
import { readSiteAddress } from '../../src/library/site-address.ts';
import { openPlace } from './place.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

// Or it would go on with nobody to know of it.
endWithParent();
tellUncaught();

try {
  // Astro would say before it that it cannot load its configuration.
  readSiteAddress(process.env);
  tellCodeOfSite();
  const place = openPlace(`${root}dist`);
  await build({ root, outDir: place.fresh });
  if (!isCodeAsTold()) {
    // Some of it was made by the new code, and is kept as what the old one makes.
    rmSync(madeFolder, { recursive: true, force: true });
    throw new Error('建站时程序有改动；请再建一次');
  }
  place.take();
  await place.clear().catch((error) => {
    console.warn(`网站已经换上，原来的没有删净；下一次建站以前，请删去剩下的：${error}`);
  });
  endWith(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('没有建成；dist/ 还是上一次建成的样子。');
  endWith(1);
}
