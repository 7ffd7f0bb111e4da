/** What a field may hold; nothing stands for null. */
type Field = string | number | boolean | null;

/**
 * Rows as CSV that spreadsheets open right: a byte order mark for their Chinese, CRLF, fields quoted
 * where they need it.
 *
 * @example toCsv(['名称', '数值'], [['甲', 1]]) // => '\uFEFF名称,数值\r\n甲,1\r\n'
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Field[])[]): string {
  return `\uFEFF${toCsvRows([header, ...rows])}`;
}

/** Further rows of a CSV. */
export function toCsvRows(rows: readonly (readonly Field[])[]): string {
  return rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('');
}

function toField(value: Field): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
