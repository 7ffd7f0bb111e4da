/** Build the site of another library than ours, in a folder of its own: the project's code, other seeds. */
import { execFile, execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the test runner puts into the environment, and a build would take for its own. */
const ofRunner = /^(?:NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL|VITEST.*)$/;

/**
 * Copy the project into a folder, give it the files of some folders of seeds, a later one before an
 * earlier one, and build it. The site stands in `dist/` of the folder; nothing else of it is kept
 * from one time to the next.
 */
export async function buildLibrary(
  folder: string,
  seeds: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<void> {
  copyProject(folder, seeds);
  await runScript('content', folder, environment);
  await runScript('build', folder, environment);
}

/** Copy the project into a folder with the seeds of another library; see `buildLibrary`. */
export function copyProject(folder: string, seeds: readonly string[]): void {
  empty(folder);
  for (const file of projectFiles()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(root, file), join(folder, file));
  }
  for (const path of seeds) {
    const own = resolve(root, path);
    const isFile = statSync(own).isFile();
    cpSync(own, isFile ? join(folder, 'seeds', basename(path)) : join(folder, 'seeds'), {
      recursive: true,
    });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

/** What lies in the folder goes; the folder may have been made by who asks. */
function empty(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
}

/** The files of the project that are kept by git or are about to be, without its library. */
function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '-c', '-o', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\0')
    .filter((file) => file !== '' && !/^(?:seeds|src\/content)\//.test(file))
    .filter((file) => existsSync(join(root, file)));
}

/** What a build of another project finds in its environment. */
export function buildEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !ofRunner.test(name));
  return { ...Object.fromEntries(own), ...environment };
}

/** Run an npm script in the copied project; its output is in the error where it fails. */
export async function runScript(
  script: string,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  await promisify(execFile)('npm', ['run', '--silent', script], {
    cwd: folder,
    env: buildEnvironment(environment),
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
}
