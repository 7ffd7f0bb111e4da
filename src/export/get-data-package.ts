/** What the metadata of the files of data is made of, from the collections. */

import { keyed } from '../library/asked.ts';
import {
  getCountiesWithReports,
  getFormerIndicators,
  getIndicators,
  getPlaceWords,
  getReports,
} from '../library/entries.ts';
import { once } from '../library/once.ts';
import { toTables } from '../library/tables.ts';
import { type Library, toCsvFiles, toCsvwMetadata } from './data-package.ts';
import { whenChanged } from './get-book.ts';

/** The tables of the site. */
export const getTables = once('tables', async () => toTables(await getPlaceWords()));

/** All that the package of the data tells of. */
export async function getLibrary(): Promise<Library> {
  const [tables, counties, indicators, formers, reports] = await Promise.all([
    getTables(),
    getCountiesWithReports(),
    getIndicators(),
    getFormerIndicators(),
    getReports(),
  ]);
  return { tables, counties, indicators, formers, reports, changed: whenChanged(reports) };
}

/** What stands beside every CSV, as paths of pages. */
export async function getCsvwPaths() {
  const paths = toCsvFiles(await getLibrary()).map((file) => ({
    params: { metadata: `${file.path}-metadata` },
    props: { content: toCsvwMetadata(file) },
  }));
  return keyed(paths);
}
