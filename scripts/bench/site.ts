import { execFileSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject, runScript } from '../verify/build-library.ts';
import { changeFigure, makeLibrary, readModels } from './made-library.ts';
import { type Usage, type WatchedProcess, watchProcesses } from './memory.ts';
import { readParts } from './parts.ts';

/** What one step of building a library costs. */
interface Cost extends Usage {
  step: string;
  /** Wall time, and what of it and of all cores a report takes. */
  seconds: number;
  secondsPerReport: number;
  cpuSecondsPerReport: number;
}

/** What a part of a build takes of the processor, in seconds, and where it has processes of its own, what they hold. */
interface PartCost {
  title: string;
  cpuSeconds: number;
  megabytes?: number;
}

/** How a library is made and measured. */
interface SiteOptions {
  /** Folder to build in, which stays; one that goes where none is named. */
  keep?: string | undefined;
  /** Folder of the texts that are varied: where none is named, the work reports of the seeds. */
  texts?: string | undefined;
  /** Whether it is told what the first build works at: threads are profiled for it, which takes memory. */
  isDivided?: boolean;
}

/** Processes that index the search: Node's, and Pagefind's own. */
const isSearch = ({ command }: WatchedProcess) => /src\/search\/build\/|pagefind/.test(command);

/**
 * Print what building a library costs, and again after one of its texts has changed, and which of its
 * pages and files are largest; as JSON too.
 *
 * @param seeds folder of the seeds whose vocabulary it has
 * @param reports how many
 */
export async function benchSite(
  seeds: string,
  reports: number,
  { keep, texts, isDivided = false }: SiteOptions = {},
): Promise<void> {
  const models = texts === undefined ? undefined : await readModels(texts);
  const made = await mkdtemp(join(tmpdir(), 'bench-seeds-'));
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'bench-site-')));
  try {
    console.log(`整站：由${texts ?? '底本的工作报告'}变化而成的 ${reports} 份报告`);
    makeLibrary(seeds, made, reports, models);
    copyProject(folder, [made]);
    const costs: Cost[] = [];
    const measure = async (step: string, script: string, environment = {}) => {
      const start = performance.now();
      const watch = watchProcesses(({ pid }) => pid !== process.pid);
      await runScript(script, folder, environment);
      const usage = watch.stop();
      const seconds = (performance.now() - start) / 1000;
      const cost = {
        step,
        seconds,
        secondsPerReport: seconds / reports,
        cpuSecondsPerReport: usage.cpuSeconds / reports,
        ...usage,
      };
      costs.push(cost);
      console.log(
        `  ${step} ${seconds.toFixed(0)} 秒（每份 ${cost.secondsPerReport.toFixed(3)} 秒，` +
          `处理器 ${cost.cpuSecondsPerReport.toFixed(3)} 秒），内存最多 ${usage.megabytes} MB`,
      );
      return cost;
    };
    await measure('内容', 'content');
    commit(folder, '2026-01-01T08:00:00Z');
    const build = async (environment = {}) => measure('建站', 'build', environment);
    const parts = isDivided ? await measureParts(build) : [];
    if (!isDivided) await build();
    for (const { title, cpuSeconds, megabytes } of parts) {
      const held = megabytes === undefined ? '' : `，内存最多 ${megabytes} MB`;
      console.log(`    ${title} ${cpuSeconds.toFixed(0)} 秒处理器${held}`);
    }
    const files = filesOf(join(folder, 'dist'));
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    console.log(`  ${files.length} 个文件，${(bytes / 2 ** 20).toFixed(0)} MB`);
    const largest = ['html', 'json'].flatMap((ending) => largestOf(files, ending));
    for (const { path, bytes: size } of largest) {
      console.log(`    ${(size / 1024).toFixed(0).padStart(6)} KB  ${path}`);
    }
    const changed = join(folder, 'seeds');
    const [register = ''] = globSync('*.source.yml', { cwd: changed }).sort();
    changeFigure(changed, register.replace('.source.yml', ''));
    await measure('改一份底本后的内容', 'content');
    commit(folder, '2026-01-02T08:00:00Z');
    await measure('改一份底本后的建站', 'build');
    console.log(JSON.stringify({ reports, costs, parts, files: files.length, bytes, largest }));
  } finally {
    await rm(made, { recursive: true });
    if (keep === undefined) await rm(folder, { recursive: true });
  }
}

/**
 * What a build works at: the processes of the search by themselves, and what threads of the others do by
 * their share of the rest. Threads have no memory of their own.
 *
 * @param build builds in an environment
 */
async function measureParts(
  build: (environment: NodeJS.ProcessEnv) => Promise<Usage>,
): Promise<PartCost[]> {
  const profiles = await mkdtemp(join(tmpdir(), 'bench-profiles-'));
  try {
    const watch = watchProcesses(isSearch);
    const built = await build({
      NODE_OPTIONS: `--cpu-prof --cpu-prof-interval=5000 --cpu-prof-dir=${profiles}`,
    });
    const search = watch.stop();
    const left = built.cpuSeconds - search.cpuSeconds;
    return [
      { title: '检索', ...search },
      ...readParts(profiles).map(({ title, share }) => ({ title, cpuSeconds: share * left })),
    ];
  } finally {
    await rm(profiles, { recursive: true });
  }
}

/** Let git say when each file changed, as of any library: what is not known would be the time of building. */
function commit(folder: string, date: string): void {
  const who = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost'];
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...who, 'commit', '-qm', 'A made library'],
  ]) {
    execFileSync('git', args, { cwd: folder, env });
  }
}

interface File {
  path: string;
  bytes: number;
}

function filesOf(folder: string): File[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: path.slice(folder.length), bytes: statSync(path).size };
    });
}

/** The eight largest files of an ending that are no reports: those that grow with the library. */
function largestOf(files: readonly File[], ending: string): File[] {
  return files
    .filter(({ path }) => path.endsWith(`.${ending}`) && !/\/c\d{5}\/\d{4}\//.test(path))
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 8);
}
