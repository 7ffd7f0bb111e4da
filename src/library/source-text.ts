import { join } from 'node:path';
import type { ReportEntry } from './catalog.ts';
import { readBytes } from './content-files.ts';

/** The source of a report as it is kept, byte for byte. */
export function readSource({ data }: Pick<ReportEntry, 'data'>): Promise<Buffer<ArrayBuffer>> {
  return readBytes(join('seeds', data.source.file));
}
