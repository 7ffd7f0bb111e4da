/**
 * Adding a report writes several files, which belong together: a note of what is being written stands in
 * the folder until all is done, so that a kill in the middle leaves nothing half-made.
 */

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const noteName = '.adding.json';

/** What was there before. */
interface Note {
  /** Files that were not there. */
  added: string[];
  /** Files that were, with their text. */
  changed: Record<string, string>;
}

/**
 * Write files of a folder together. They stand only when `finish` was called; until then, or after
 * `undoHalfAdded`, the folder is as it was.
 *
 * @throws Error when one of the new files exists already
 */
export function addTogether(
  folder: string,
  added: ReadonlyMap<string, string | Uint8Array>,
  changed: ReadonlyMap<string, string>,
): { finish: () => void } {
  const taken = [...added.keys()].find((name) => existsSync(join(folder, name)));
  if (taken !== undefined) throw new Error(`${taken} exists`);
  const note: Note = {
    added: [...added.keys()],
    changed: Object.fromEntries(
      [...changed.keys()].map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    ),
  };
  replaceFile(join(folder, noteName), JSON.stringify(note));
  for (const [name, content] of [...added, ...changed]) replaceFile(join(folder, name), content);
  return { finish: () => rmSync(join(folder, noteName)) };
}

/**
 * Take back what was half added, if anything was.
 *
 * @returns names of the files that were removed or set back
 */
export function undoHalfAdded(folder: string): string[] {
  const path = join(folder, noteName);
  if (!existsSync(path)) return [];
  const { added, changed } = JSON.parse(readFileSync(path, 'utf8')) as Note;
  for (const name of added) {
    rmSync(join(folder, name), { force: true });
    rmSync(join(folder, `${name}.part`), { force: true });
  }
  for (const [name, text] of Object.entries(changed)) replaceFile(join(folder, name), text);
  rmSync(path);
  return [...added, ...Object.keys(changed)];
}

/** A file is there whole or not at all. */
function replaceFile(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}
