/** What tells a file apart from all others, as `stat` has it. */
interface Identity {
  dev: number;
  ino: number;
}

/** Whether two names are of one file. */
export function isSameFile(a: Identity | undefined, b: Identity | undefined): boolean {
  return a !== undefined && a.dev === b?.dev && a.ino === b.ino;
}
