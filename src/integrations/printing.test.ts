import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import type { BuiltFiles } from './built-files.ts';
import printing from './printing.ts';

test('paths are listed when there is room for pages, and not before', async () => {
  const events: string[] = [];
  const room = Promise.withResolvers<void>();
  const makeRoom = async () => {
    events.push('asked');
    await room.promise;
  };
  const files = {
    place: () => 'a site that is not there',
    bring: async () => new Set<string>(),
  } as Partial<BuiltFiles> as BuiltFiles;
  const astro: AstroPrerenderer = {
    name: 'astro',
    getStaticPaths: async () => {
      events.push('listed');
      return [];
    },
    render: async () => new Response(''),
  };
  let wrap = (prerenderer: AstroPrerenderer) => prerenderer;
  const { hooks } = printing(files, makeRoom);
  const outDir = pathToFileURL('a site that is not there.new/');
  hooks['astro:config:done']?.({ config: { base: '/', outDir } } as never);
  hooks['astro:build:start']?.({
    setPrerenderer: (given: typeof wrap) => {
      wrap = given;
    },
  } as never);
  const paths = wrap(astro).getStaticPaths();
  await new Promise(setImmediate);
  expect(events).toEqual(['asked']);
  room.resolve();
  expect(await paths).toEqual([]);
  expect(events).toEqual(['asked', 'listed']);
});

test('who looks at the site after it is printed finds all files that stay', async () => {
  const linked = Promise.withResolvers<void>();
  const files = {
    place: () => 'a site that is not there',
    linked: () => linked.promise,
  } as Partial<BuiltFiles> as BuiltFiles;
  const { hooks } = printing(files, async () => {});
  let isGenerated = false;
  const generated = Promise.resolve(hooks['astro:build:generated']?.({} as never)).then(() => {
    isGenerated = true;
  });
  await new Promise(setImmediate);
  expect(isGenerated).toBe(false);
  linked.resolve();
  await generated;
});
