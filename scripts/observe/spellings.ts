/**
 * The spellings of a name whose parts in `[]` may be left out, longest first.
 *
 * @example spellings('粮食[总]产量') // => ['粮食总产量', '粮食产量']
 */
export function spellings(name: string): string[] {
  // Quotes are left out when a text is normalized.
  if (/[“”]/.test(name)) return spellings(name.replace(/[“”]/g, ''));
  const part = /\[([^\]]*)\]/.exec(name);
  if (!part) return [name];
  const before = name.slice(0, part.index);
  const behind = name.slice(part.index + part[0].length);
  return [...spellings(before + part[1] + behind), ...spellings(before + behind)];
}
