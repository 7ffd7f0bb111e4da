/** Where the browser tests get their Chromium: find one, or install one. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';

/** Containers run as root, where Chromium's sandbox cannot start; the rest keeps it off the network. */
export const launchArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Chromium and its kin where Linux, macOS and Windows put them. The headless shell, made for tests, stands
 * first: for one page it takes less than half the processor time of the browser with windows.
 */
const systemBrowsers = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The packages that hold a browser: where Debian has no shell, or it does not start, the whole. */
const debianBrowsers = ['chromium-headless-shell', 'chromium'];
const debianFonts = ['fontconfig', 'fonts-noto-cjk'];

const help = `没有找到能启动的 Chromium。下列办法任选其一：
  npx playwright install chromium              （Linux 缺系统库时加 --with-deps）
  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${[debianBrowsers[0], ...debianFonts].join(' ')}
  CHROMIUM=/浏览器的/路径 npm run verify         （已有的 Chromium、Chrome 或 Edge）`;

/**
 * The browsers of this machine, the most deliberate choice first:
 * `$CHROMIUM`, Playwright's own download, then what the system has.
 */
export function browserCandidates(environment: NodeJS.ProcessEnv = process.env): string[] {
  const chosen = environment['CHROMIUM'];
  if (chosen) {
    if (!isProgram(chosen)) throw new Error(`CHROMIUM=${chosen}：没有这个程序，或它不可执行。`);
    return [chosen];
  }
  return [playwrightDownload(), ...systemBrowsers].filter(isProgram);
}

/** The browser to test with; an error that names the cures where there is none. */
export function findBrowser(): string {
  const [browser] = browserCandidates();
  if (browser === undefined) throw new Error(help);
  return browser;
}

/**
 * Find a browser that really starts, and install one where there is none:
 * through Playwright, else on Debian as root through apt.
 */
export async function installBrowser(): Promise<string> {
  const ways = [
    useWhatIsThere,
    downloadWithPlaywright,
    ...debianBrowsers.map((name) => () => installOnDebian(name)),
  ];
  for (const provide of ways) {
    provide();
    const browser = await firstThatStarts(browserCandidates());
    if (browser !== undefined) {
      provideChineseFont();
      return browser;
    }
  }
  throw new Error(help);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where Playwright would put its own Chromium; `''` on systems it has none for. */
function playwrightDownload(): string {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

/** A program may be there and still not start: Playwright's download lacks libraries on a bare Linux. */
async function firstThatStarts(candidates: readonly string[]): Promise<string | undefined> {
  for (const executablePath of candidates) {
    try {
      const browser = await chromium.launch({ executablePath, args: launchArgs });
      await browser.close();
      return executablePath;
    } catch (error) {
      console.warn(`${executablePath} 不能启动：${error}`);
    }
  }
  return undefined;
}

function useWhatIsThere(): void {
  console.log('寻找 Chromium ……');
}

function downloadWithPlaywright(): void {
  console.log('用 Playwright 下载 Chromium ……');
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  // Every mirror is tried several times: without a limit a network that swallows packets takes many minutes.
  run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    timeout: 600_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
}

function installOnDebian(browser: string): void {
  if (isDebianRoot()) aptInstall([browser, ...debianFonts]);
}

/** Without a Chinese font the tests still hold, but every picture of a page shows empty boxes. */
function provideChineseFont(): void {
  if (process.platform !== 'linux' || hasChineseFont()) return;
  if (isDebianRoot()) aptInstall(debianFonts);
  if (!hasChineseFont())
    console.warn(
      '没有找到中文字体，截图里的汉字会是方框。Debian 上：apt-get install fonts-noto-cjk',
    );
}

function hasChineseFont(): boolean {
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '';
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function aptInstall(packages: readonly string[]): void {
  console.log(`用 apt 安装 ${packages.join('、')} ……`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-qq', '--no-install-recommends', ...packages], { env });
}

/** Run a program with its output in view; whether it helped shows in what is there afterwards. */
function run(
  program: string,
  args: readonly string[],
  options: { env: NodeJS.ProcessEnv; timeout?: number },
): void {
  spawnSync(program, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] });
}
