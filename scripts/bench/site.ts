import { execFileSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject, runScript } from '../verify/build-library.ts';
import { changeFigure, makeLibrary } from './made-library.ts';
import { type Usage, watchProcesses } from './memory.ts';

/** What one step of building a library costs. */
interface Cost extends Usage {
  step: string;
  /** Wall time, and what of it and of all cores a report takes. */
  seconds: number;
  secondsPerReport: number;
  cpuSecondsPerReport: number;
}

/**
 * Print what building a library costs, and again after one of its texts has changed, and which of its
 * pages and files are largest; as JSON too.
 *
 * @param seeds folder of the seeds whose work reports are varied
 * @param reports how many
 * @param keep folder to build in, which stays; one that goes where none is named
 */
export async function benchSite(seeds: string, reports: number, keep?: string): Promise<void> {
  const made = await mkdtemp(join(tmpdir(), 'bench-seeds-'));
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'bench-site-')));
  try {
    console.log(`整站：由底本的工作报告变化而成的 ${reports} 份报告`);
    makeLibrary(seeds, made, reports);
    copyProject(folder, [made]);
    const costs: Cost[] = [];
    const measure = async (step: string, script: string) => {
      const start = performance.now();
      const watch = watchProcesses((pid) => pid !== process.pid);
      await runScript(script, folder, {});
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
    };
    await measure('内容', 'content');
    commit(folder, '2026-01-01T08:00:00Z');
    await measure('建站', 'build');
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
    console.log(JSON.stringify({ reports, costs, files: files.length, bytes, largest }));
  } finally {
    await rm(made, { recursive: true });
    if (keep === undefined) await rm(folder, { recursive: true });
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
