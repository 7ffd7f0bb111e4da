/** Libraries that one site joins: a branch is a whole site below it, built by itself. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { readScripts } from '../../library/hosting.ts';
import { BranchesFileSchema } from '../../schemas/branch.ts';
import type { LibraryEntry } from '../files.ts';

/** A branch, with what its built site says of it. */
export interface Branch {
  /** What readers call it. */
  name: string;
  /** It stands below this site at `/<slug>/`. */
  slug: string;
  /** Folder of its built site. */
  site: string;
  /** What its search has. */
  library: LibraryEntry;
  /** Digests of the scripts in its pages, which the host is to allow with those of this site. */
  scripts: string[];
}

/** The branches that the build was told by `BRANCHES`; none where it was not. */
export const branches = readBranches(process.env['BRANCHES']);

/**
 * Read the register of branches.
 *
 * @param register path of the file; nothing where the library has no branches
 * @throws Error that says what is wrong with the register, or which branch has not been built
 */
export function readBranches(register: string | undefined): Branch[] {
  if (register === undefined || register === '') return [];
  const fail = (what: string): never => {
    throw new Error(`BRANCHES=${register}：${what}`);
  };
  if (!existsSync(register)) return fail('没有这个文件');
  const { data, error } = BranchesFileSchema.safeParse(readYaml(register, fail));
  if (error) {
    const [issue] = error.issues;
    return fail(`${issue?.path.join('.')}：${issue?.message}；每个分库写 name、slug、site`);
  }
  return data.map(({ name, slug, site: folder }) => {
    const site = resolve(dirname(register), folder);
    const [list, headers] = [join(site, 'pagefind/library.json'), join(site, '_headers')];
    if (!existsSync(list) || !existsSync(headers)) {
      fail(`${name}的 ${site} 里没有建好的网站：先在那里运行 npm run build`);
    }
    return {
      name,
      slug,
      site,
      library: JSON.parse(readFileSync(list, 'utf8')),
      scripts: readScripts(readFileSync(headers, 'utf8')),
    };
  });
}

/**
 * Branches stand where a site has nothing.
 *
 * @throws Error that names the branch whose address is taken
 */
export function checkPlaces(branches: readonly Branch[], site: string): void {
  for (const { name, slug } of branches) {
    if (existsSync(join(site, slug))) {
      throw new Error(`分库“${name}”的 slug“${slug}”已是本站的网址 /${slug}/：请换一个`);
    }
  }
}

function readYaml(path: string, fail: (what: string) => never): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return fail(`YAML 写法有误：${error instanceof Error ? error.message : error}`);
  }
}

/** How many reports a branch has, and of which years. */
export function sizeOf({ library: { segments } }: Branch): {
  reports: number;
  years: [from: number, to: number];
} {
  const years = segments.flatMap((segment) => segment.years);
  return {
    reports: segments.reduce((sum, segment) => sum + segment.reports, 0),
    years: [Math.min(...years), Math.max(...years)],
  };
}
