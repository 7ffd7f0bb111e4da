import { type BuiltFile, readBuiltFile } from './read-file.ts';

/** Files of a site that are to be read: see `readBuiltFile`. */
interface Given {
  folder: string;
  files: readonly string[];
  root: string;
}

/** What is known of each file; nothing of one that is not there. */
export default function work({ folder, files, root }: Given): (BuiltFile | undefined)[] {
  return files.map((file) => {
    try {
      return readBuiltFile(folder, file, root);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  });
}
