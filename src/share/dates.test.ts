import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseLog, parseVersions, readVersions } from './dates.ts';

test('the first commit that tells of a file is its last change, the last one added it', () => {
  const dates = parseLog(`@2026-03-01T00:00:00+08:00

src/a.md
@2026-02-01T00:00:00+08:00

src/a.md
src/中文.md
`);
  expect(dates.get('src/a.md')).toEqual({
    added: '2026-02-01T00:00:00+08:00',
    changed: '2026-03-01T00:00:00+08:00',
  });
  expect(dates.get('src/中文.md')?.changed).toBe('2026-02-01T00:00:00+08:00');
  expect(dates.get('src/b.md')).toBeUndefined();
});

test('a line of versions has changed when it was last written, came or went, whatever else has', () => {
  const dates = parseVersions(`@2026-04-01T00:00:00+08:00

diff --git a/src/content/versions/jia.tsv b/src/content/versions/jia.tsv
index 1..2 100644
--- a/src/content/versions/jia.tsv
+++ b/src/content/versions/jia.tsv
@@ -2 +2 @@ area
-gdp\t2
+gdp\t3
@@ -4 +3,0 @@ gdp
-wage\t9
diff --git a/src/content/versions/yi.tsv b/src/content/versions/yi.tsv
deleted file mode 100644
--- a/src/content/versions/yi.tsv
+++ /dev/null
@@ -1 +0,0 @@
-gdp\t5
@2026-03-01T00:00:00+08:00

diff --git a/src/content/versions/jia.tsv b/src/content/versions/jia.tsv
new file mode 100644
--- /dev/null
+++ b/src/content/versions/jia.tsv
@@ -0,0 +1,3 @@
+area\t1
+gdp\t2
+wage\t9
`);
  expect(told(dates)).toEqual({
    gdp: { jia: '2026-04-01T00:00:00+08:00', yi: '2026-04-01T00:00:00+08:00' },
    wage: { jia: '2026-04-01T00:00:00+08:00' },
    area: { jia: '2026-03-01T00:00:00+08:00' },
  });
});

/** By the indicator, by the county. */
const told = (dates: ReturnType<typeof parseVersions>) =>
  Object.fromEntries([...dates].map(([slug, own]) => [slug, Object.fromEntries(own)]));

test('git tells them of a repository, however it is told to show changes, and of what a merge has settled', () => {
  const folder = mkdtempSync(join(tmpdir(), 'versions-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  // What is said of another repository, as in its hooks, is not to hold here.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const git = (day: string, ...args: string[]) => {
    const env = { ...Object.fromEntries(own), GIT_COMMITTER_DATE: `${day}T08:00:00+08:00` };
    const who = ['user.name=a', 'user.email=a@localhost', 'commit.gpgsign=false'];
    const settings = who.flatMap((setting) => ['-c', setting]);
    return execFileSync('git', [...settings, ...args], { cwd: folder, stdio: 'pipe', env });
  };
  const write = (text: string) => {
    mkdirSync(join(folder, 'src/content/versions'), { recursive: true });
    writeFileSync(join(folder, 'src/content/versions/jia.tsv'), text);
  };
  const commit = (day: string, text: string) => {
    write(text);
    git(day, 'add', '-A');
    git(day, 'commit', '-qm', day);
  };
  git('2026-01-01', 'init', '-q', '-b', 'main');
  expect(readVersions(folder)).toEqual(new Map());
  for (const [name, value] of [
    ['color.ui', 'always'],
    ['diff.noprefix', 'true'],
    ['diff.external', 'false'],
    ['log.diffMerges', 'off'],
    ['log.showRoot', 'false'],
  ] as const)
    git('2026-01-01', 'config', name, value);
  writeFileSync(join(folder, '.gitattributes'), '*.tsv binary\n');
  commit('2026-03-01', 'area\t1\ngdp\t2\nwage\t1\n');
  commit('2026-04-01', 'area\t1\ngdp\t3\nwage\t1\n');
  git('2026-05-01', 'checkout', '-qb', 'branch', 'HEAD~1');
  commit('2026-05-01', 'area\t1\ngdp\t2\nwage\t2\n');
  git('2026-06-01', 'checkout', '-q', 'main');
  git('2026-06-01', 'merge', '-q', '--no-ff', '--no-commit', '-s', 'ours', 'branch');
  commit('2026-06-01', 'area\t1\ngdp\t3\nwage\t3\n');
  expect(told(readVersions(folder))).toEqual({
    area: { jia: '2026-03-01T08:00:00+08:00' },
    gdp: { jia: '2026-04-01T08:00:00+08:00' },
    wage: { jia: '2026-06-01T08:00:00+08:00' },
  });
  expect(readVersions(tmpdir())).toEqual(new Map());
});
