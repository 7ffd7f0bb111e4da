import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'astro/config';
import builtFiles from './src/integrations/built-files.ts';
import contentPolicy from './src/integrations/content-policy.ts';
import datedSitemap from './src/integrations/dated-sitemap.ts';
import desk from './src/integrations/desk.ts';
import eachPage from './src/integrations/each-page.ts';
import licenses from './src/integrations/licenses.ts';
import offline from './src/integrations/offline.ts';
import pagefind from './src/integrations/pagefind.ts';
import printing from './src/integrations/printing.ts';
import shareLint from './src/integrations/share-lint.ts';
import siteArchive from './src/integrations/site-archive.ts';
import { policyDirectives, scriptSources } from './src/library/hosting.ts';
import { readSiteAddress } from './src/library/site-address.ts';
import { themeScript } from './src/library/theme.ts';
import { toMarkdown } from './src/report/markdown/processor.ts';
import { layerOrder } from './src/styles/layers.ts';

const { site, base } = readSiteAddress(process.env);

/** What scripts of most pages share is one file: each of some hundred bytes would cost a round trip. */
const oneSiteFile = {
  output: {
    codeSplitting: {
      groups: [
        {
          name: 'site',
          test: /SiteHeader\.astro|src\/client\/(?:offline\/(?:register|tell-loaded)|site\/(?:dom|storage|style|large-text-toggle|theme-toggle)|search\/(?:address|keys|prepare|header-field|scopes|recent))\.ts|src\/library\/(?:regions|routes|theme)\.ts|src\/text\/quotation\.ts|src\/search\/(?:fold|query-line)\.ts/,
        },
      ],
    },
  },
};

const files = builtFiles();
const search = pagefind(files);
const [policy, sitemap, lint, parcels, archive] = [
  contentPolicy(),
  datedSitemap(),
  shareLint(),
  offline(files),
  siteArchive(files),
];

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // Outside node_modules, so that `npm ci` keeps rendered content and tests read the same store.
  cacheDir: './.astro/',
  // A style sheet of its own would hold up the first paint for another round trip.
  // Pages wait for pictures that workers draw: the next ones are printed meanwhile.
  build: { inlineStylesheets: 'always', concurrency: 4 * availableParallelism() },
  vite: {
    plugins: [layerOrder],
    // What grows beside `dist/`, which Vite knows: see scripts/build/place.ts.
    server: { watch: { ignored: ['**/dist.*/**'] } },
    // What is brought on demand is a file or two: nothing has to fetch the rest of it ahead.
    build: { modulePreload: false },
    environments: { client: { build: { rolldownOptions: oneSiteFile } } },
  },
  integrations: [
    // Writes into the page of the search.
    search,
    // From here on what stands in the site stays as it is. Before all that it shows the pages to, and all
    // that asks for their bytes.
    eachPage([policy, sitemap, lint, parcels, archive], files),
    policy,
    sitemap,
    lint,
    licenses(),
    desk(),
    parcels,
    archive,
    // Forgets what none of the others has asked for.
    printing(files, search.makeRoom),
    // Remembers what all of them have read.
    files,
  ],
  markdown: toMarkdown(base),
  security: {
    csp: {
      directives: [...policyDirectives],
      scriptDirective: {
        resources: [...scriptSources],
        hashes: [`sha256-${createHash('sha256').update(themeScript).digest('base64')}`],
      },
    },
  },
});
