import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportEntry } from './catalog.ts';

/** The source of a report as it is kept, byte for byte. */
export function readSource({ data }: Pick<ReportEntry, 'data'>): Promise<Buffer<ArrayBuffer>> {
  return readFile(join('seeds', data.source.file));
}
