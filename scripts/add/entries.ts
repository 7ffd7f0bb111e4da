/** The entries of a new report and a new county as YAML. */

import { parseDocument, stringify, type YAMLSeq } from 'yaml';
import { CountiesFileSchema, type SourceFile } from '../../src/schemas/report.ts';
import type { Place } from './places.ts';

/** The text of `seeds/<id>.source.yml`. */
export function sourceYaml(source: SourceFile): string {
  return stringify(source, { lineWidth: 0, singleQuote: true });
}

/**
 * `seeds/counties.yml` with one more county at its end; what stands there, remarks too, stays.
 *
 * @param text the file as it is
 */
export function withCounty(
  text: string,
  { slug, name, code, city }: Place & { slug: string },
): string {
  const document = parseDocument(text);
  const common = CountiesFileSchema.parse(document.toJS()).city;
  const entry = document.createNode(
    { slug, name, code, ...(city.code !== common.code && { city }) },
    { flow: true },
  );
  (document.get('counties') as YAMLSeq).add(entry);
  return document.toString({ lineWidth: 0 });
}
