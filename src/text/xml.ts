import type { Element, ElementContent } from 'xast';

/** How elements without content are written: as `<a></a>`, or closed at once as `<a />`, or as `<a/>`. */
export type EmptyElements = '></' | ' />' | '/>';

/**
 * A tree as XML that every parser takes: without the control characters that XML has no way to write,
 * and with `]]>` in words, which would end a section that was never begun, as `]]&gt;`.
 */
export function writeXml(tree: Element, empty: EmptyElements = '></'): string {
  return write(tree, empty).replaceAll(']]>', ']]&gt;');
}

function write(node: ElementContent, empty: EmptyElements): string {
  if (node.type === 'text') return encode(node.value, /[&<]/g);
  if (node.type !== 'element') throw new Error(`A ${node.type} cannot be written as XML`);
  const { name, attributes, children } = node;
  let content = '';
  for (const child of children) content += write(child, empty);
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) tag += ` ${key}="${encode(value, /[&<"]/g)}"`;
  }
  return content === '' && empty !== '></' ? tag + empty : `${tag}>${content}</${name}>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has none of them.
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;

const signs: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;', '"': '&#x22;' };

function encode(words: string, unsafe: RegExp): string {
  return words.replace(control, '').replace(unsafe, (sign) => signs[sign] ?? sign);
}
