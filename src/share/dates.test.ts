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
  expect(Object.fromEntries(dates)).toEqual({
    'jia\tgdp': '2026-04-01T00:00:00+08:00',
    'jia\twage': '2026-04-01T00:00:00+08:00',
    'yi\tgdp': '2026-04-01T00:00:00+08:00',
    'jia\tarea': '2026-03-01T00:00:00+08:00',
  });
});

test('git tells them of a repository, however it is told to show changes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'versions-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  const commit = (text: string, day: string) => {
    mkdirSync(join(folder, 'src/content/versions'), { recursive: true });
    writeFileSync(join(folder, 'src/content/versions/jia.tsv'), text);
    git('add', '-A');
    process.env['GIT_COMMITTER_DATE'] = `${day}T08:00:00+08:00`;
    git('-c', 'user.name=a', '-c', 'user.email=a@localhost', 'commit', '-qm', day);
    delete process.env['GIT_COMMITTER_DATE'];
  };
  git('init', '-q');
  for (const [key, value] of Object.entries({
    'color.ui': 'always',
    'diff.noprefix': 'true',
    'diff.external': 'false',
  }))
    git('config', key, value);
  writeFileSync(join(folder, '.gitattributes'), '*.tsv binary\n');
  commit('area\t1\ngdp\t2\n', '2026-03-01');
  commit('area\t1\ngdp\t3\n', '2026-04-01');
  expect(Object.fromEntries(readVersions(folder))).toEqual({
    'jia\tarea': '2026-03-01T08:00:00+08:00',
    'jia\tgdp': '2026-04-01T08:00:00+08:00',
  });
  expect(readVersions(tmpdir())).toEqual(new Map());
});
