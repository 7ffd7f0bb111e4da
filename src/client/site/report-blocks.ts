import { blocksPath, withBase } from '../../library/routes.ts';
import { type BlockFile, fromBlockFiles, type PageReport } from '../../report/block-files.ts';
import { fetchJson } from './runs.ts';

/**
 * The blocks and the numbers of a report; fails where they did not come.
 *
 * @param path of its page, from the site's root
 */
export async function fetchReport(path: string): Promise<PageReport> {
  const read = (number: number) => fetchJson<BlockFile>(withBase(blocksPath(path, number)));
  const first = await read(1);
  const others = Array.from({ length: first.files - 1 }, (_, at) => read(at + 2));
  return fromBlockFiles([first, ...(await Promise.all(others))]);
}
