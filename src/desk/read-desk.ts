/** What the scripts prepared for the desk: files that are there in `npm run dev` alone. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DeskIndex,
  DeskIndexSchema,
  type DeskReport,
  DeskReportSchema,
} from '../schemas/desk.ts';

const folder = join(process.cwd(), '.astro/desk');

/** The reports and the faults; nothing as long as they are being read for the first time. */
export function readDeskIndex(): DeskIndex | undefined {
  const file = join(folder, 'index.json');
  return existsSync(file)
    ? DeskIndexSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    : undefined;
}

/** The report whose page has a path: `/jiangxian/2024/` */
export function readDeskReport(index: DeskIndex, path: string): DeskReport | undefined {
  const entry = index.reports.find((report) => report.path === path);
  if (!entry) return undefined;
  return DeskReportSchema.parse(JSON.parse(readFileSync(join(folder, `${entry.id}.json`), 'utf8')));
}
