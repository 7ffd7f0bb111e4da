/** JSON of an object of lists, one row of a list a line. */
export function objectOfRows(object: Record<string, readonly unknown[]>): string {
  const lists = Object.entries(object).map(
    ([key, rows]) => `${JSON.stringify(key)}: ${list(rows)}`,
  );
  return `{\n${lists.join(',\n')}\n}\n`;
}

/** JSON of a list, one row a line. */
export function list(rows: readonly unknown[]): string {
  return rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}
