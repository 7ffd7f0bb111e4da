/**
 * What `npm run content` has written of a report, read in threads: to send it there would take the thread
 * that prints longer than they take to read it. Who has a thread read something asks for it, too
 * (`library/entries.ts`), or the page would not be known to be made of it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedCorrection } from '../schemas/correction.ts';
import type { Edition } from '../schemas/edition.ts';
import type { ObservationsFile } from '../schemas/observation.ts';

/** The files of a report, by their folders. */
interface ReportContent {
  editions: Edition;
  observations: ObservationsFile;
  corrections: { corrections: PublishedCorrection[] };
}

/** A file of a report as it is now; nothing where there is none. */
export function readReportContent<Folder extends keyof ReportContent>(
  folder: Folder,
  id: string,
): ReportContent[Folder] | undefined {
  const file = reportContentPath(folder, id);
  return existsSync(file) ? JSON.parse(readFileSync(file).toString()) : undefined;
}

/** The blocks of a report that is known to have such a file, and its ledger. */
export function readEditionContent(id: string): Edition {
  const edition = readReportContent('editions', id);
  if (!edition) throw new Error(`${reportContentPath('editions', id)} is missing`);
  return edition;
}

/** Where such a file is, from the project's folder. */
export function reportContentPath(folder: keyof ReportContent, id: string): string {
  return join('src/content', folder, `${id}.json`);
}
