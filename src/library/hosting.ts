/**
 * What hosts are to send with the files of the site: one source for the policy in each page, for
 * `_headers` and for `nginx.conf`.
 */

/** What pages may load, besides scripts and styles. */
export const policyDirectives = [
  "default-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
] as const;

/** Whence scripts may come. Pagefind is WebAssembly. */
export const scriptSources = ["'self'", "'wasm-unsafe-eval'"] as const;

/** Headers by their names. */
type Headers = Readonly<Record<string, string>>;

/** Headers of the files whose paths begin with this, base path included. */
interface Rule {
  path: string;
  headers: Headers;
  /** Headers of wider rules that do not hold here. */
  without?: readonly string[];
}

const policyName = 'Content-Security-Policy';

/** What is sent with every file. */
const always: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Of a file whose name changes with what is in it. */
const immutable: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Of a file that is asked for each time. */
const asked: Headers = { 'Cache-Control': 'no-cache' };

/**
 * The policy as a header: it holds beside that in the page, so that styles, of which each page has its
 * own, are left to the page's, which names them by digest.
 *
 * @param scripts digests of the scripts that stand in pages, as a policy writes them
 */
function toPolicy(scripts: readonly string[]): string {
  return [
    ...policyDirectives,
    `script-src ${[...scriptSources, ...scripts].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
  ].join('; ');
}

/** Stands in a path for the first folder below the site, which may be any branch. */
const anyBranch = ':branch';

/** The rules of a site, wider ones first; those of its branches are the same, one folder below. */
function toRules(
  base: string,
  scripts: readonly string[],
  hasBranches: boolean,
): [Rule, ...Rule[]] {
  const root = base.replace(/\/$/, '');
  const policy = toPolicy(scripts);
  const sites = hasBranches ? [root, `${root}/${anyBranch}`] : [root];
  return [
    {
      path: `${root}/`,
      headers: {
        [policyName]: `${policy}; frame-ancestors 'none'`,
        'X-Frame-Options': 'DENY',
        ...always,
      },
    },
    ...sites.flatMap((site): Rule[] => [
      // Made to be shown in pages of others, and nothing else is.
      {
        path: `${site}/embed/`,
        headers: { [policyName]: policy },
        without: [policyName, 'X-Frame-Options'],
      },
      ...['_astro', 'pagefind/segments'].map((folder) => ({
        path: `${site}/${folder}/`,
        headers: immutable,
      })),
      // What hosts keep of it for a day, readers keep of an old version.
      { path: `${site}/sw.js`, headers: asked },
    ]),
  ];
}

/**
 * `_headers`, as Cloudflare Pages and others read it: a line with `!` takes back what a wider rule sent.
 *
 * @param hasBranches whether other libraries stand below this one, which hosts are to send alike
 */
export function toHeadersFile(
  base: string,
  scripts: readonly string[],
  hasBranches = false,
): string {
  const blocks = toRules(base, scripts, hasBranches).map(({ path, headers, without = [] }) =>
    [
      `${path}*`,
      ...without.map((name) => `  ! ${name}`),
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

/**
 * The digests of scripts that the `_headers` of a built site allow: where it is a branch, they are to be
 * allowed by those of the whole.
 *
 * @param text of a `_headers`
 * @example readScripts("/*\n  Content-Security-Policy: script-src 'self' 'sha256-a='; …") // => ["'sha256-a='"]
 */
export function readScripts(text: string): string[] {
  return [...new Set(text.match(/'sha\d+-[^']+'/g))].sort();
}

/** A server for nginx: what is in capitals is for its operator to write. */
export function toNginxFile(base: string, scripts: readonly string[], hasBranches = false): string {
  const root = base.replace(/\/$/, '');
  const rules = toRules(base, scripts, hasBranches);
  const [{ headers: ofAll }, ...narrower] = rules;
  const maps: string[] = [];
  const sent: string[] = [];
  for (const name of new Set(rules.flatMap(({ headers }) => Object.keys(headers)))) {
    const standard = ofAll[name] ?? 'no-cache';
    const others = narrower.flatMap(({ path, headers, without }) => {
      const value = headers[name] ?? (without?.includes(name) ? '' : undefined);
      const pattern = path.replace(anyBranch, '[^/]+');
      return value === undefined ? [] : [`    ~^${pattern} "${value}";`];
    });
    const variable = `$library_${name.toLowerCase().replaceAll('-', '_')}`;
    if (others.length > 0) {
      maps.push(`map $uri ${variable} {`, `    default "${standard}";`, ...others, '}');
    }
    sent.push(`    add_header ${name} ${others.length > 0 ? variable : `"${standard}"`} always;`);
  }
  return `# Written by the build from src/library/hosting.ts: put it into conf.d/ and fill in what is in capitals.
${maps.join('\n')}

server {
    listen 80;
    server_name HOST;

    charset utf-8;
    charset_types text/plain text/css text/csv text/markdown text/xml application/json application/javascript application/atom+xml;
    types {
        text/markdown md;
        text/csv csv;
    }
    include mime.types;
    gzip on;
    gzip_vary on;
    gzip_types text/plain text/css text/csv text/markdown text/xml text/javascript application/json application/javascript application/xml application/atom+xml image/svg+xml;

${sent.join('\n')}

    location ${root}/ {
        alias FOLDER/;
        index index.html;
    }
    # What hosts read is for no reader.
    location ~ ^${root}/(?:_headers|nginx\\.conf)$ { return 404; }
    error_page 404 ${root}/404.html;
}
`;
}
