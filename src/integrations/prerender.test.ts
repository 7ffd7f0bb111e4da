import { expect, test } from 'vitest';
import { sitePath } from './prerender.ts';

test.each(['/', '/wenku/', '/文库/', '/%E6%96%87%E5%BA%93/', '/a%20b'])(
  'what a request asks for is known from the root of a site in %s',
  (base) => {
    const { href } = new URL(`${base.replace(/\/$/, '')}/data/甲.json`, 'http://localhost');
    expect(sitePath(new Request(href), base)).toBe('/data/甲.json');
  },
);
