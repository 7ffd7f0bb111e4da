import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type ReportDataName, reportData } from './report-data.ts';

/** Files of a folder that are to be checked: each with its digest as it was known last. */
interface Given {
  name: ReportDataName;
  files: readonly { path: string; known: string | number | undefined }[];
}

/** What the store holds of a file, where its schema has passed it and it is not as it was known. */
type Checked = { data: Record<string, unknown>; digest: string } | 'same' | 'wrong';

export default function work({ name, files }: Given): Checked[] {
  return files.map(({ path, known }) => {
    const content = readFileSync(path);
    const digest = hash('sha256', content);
    if (digest === known) return 'same';
    const data = read(name, content.toString('utf8'));
    return data ? { data, digest } : 'wrong';
  });
}

/** What the store holds of a file; nothing where it is no JSON, or not as its schema has it. */
function read(name: ReportDataName, text: string): Record<string, unknown> | undefined {
  try {
    return reportData[name].safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
