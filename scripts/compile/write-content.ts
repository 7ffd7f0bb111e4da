import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type ContentFile, digestOf } from './content-file.ts';

/** The folders of `src/content` that have a file for each report or county. */
const foldersOfMany = ['reports', 'editions', 'corrections', 'observations', 'versions'];

/** Files of `src/content` that are not what the seeds give, by their paths from the project's root. */
export interface Difference {
  /** Files that are to be written. */
  changed: [path: string, file: ContentFile][];
  /** Files whose source is gone. */
  stale: string[];
}

/** What in the project at `root` differs from what its seeds give. */
export function compareContent(
  root: string,
  { files }: { files: ReadonlyMap<string, ContentFile> },
): Difference {
  const existing = foldersOfMany.flatMap((folder) => {
    const path = join(root, 'src/content', folder);
    return existsSync(path) ? readdirSync(path).map((name) => `src/content/${folder}/${name}`) : [];
  });
  return {
    changed: [...files].filter(([path, { digest }]) => digestIfAny(join(root, path)) !== digest),
    stale: existing.filter((path) => !files.has(path)),
  };
}

/**
 * Write what differs, and remove what has no source any more. All of it is written beside the content first:
 * a run that is stopped while it writes, or has no room, leaves the content as it was, and no file is ever half.
 */
export function writeContent(root: string, { changed, stale }: Difference): void {
  const beside = join(root, '.astro/content');
  rmSync(beside, { recursive: true, force: true });
  for (const [path, file] of changed) {
    for (const folder of [root, beside])
      mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(beside, path), file.getText());
  }
  for (const [path] of changed) renameSync(join(beside, path), join(root, path));
  for (const path of stale) rmSync(join(root, path));
  rmSync(beside, { recursive: true, force: true });
}

function digestIfAny(path: string): string | undefined {
  return existsSync(path) ? digestOf(readFileSync(path)) : undefined;
}
