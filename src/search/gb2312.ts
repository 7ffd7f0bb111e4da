/** Rows of the characters in GB 2312, and the bytes that stand for a character's place in one. */
const rows: [first: number, last: number] = [0xb0, 0xf7];
const places: [first: number, last: number] = [0xa1, 0xfe];

/**
 * The 6,763 characters of GB 2312, with which simplified Chinese is written: hardly any is a variant of
 * another one. Every browser has the table for old pages.
 */
export function gb2312Characters(): Set<string> {
  const bytes: number[] = [];
  for (let row = rows[0]; row <= rows[1]; row += 1) {
    for (let place = places[0]; place <= places[1]; place += 1) bytes.push(row, place);
  }
  const decoded = new TextDecoder('gb2312').decode(new Uint8Array(bytes));
  // Five places at the end of a row are empty.
  return new Set(decoded.match(/\p{Script=Han}/gu));
}
