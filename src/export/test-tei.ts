/** What a reader of the TEI draws out of it, for tests: its two texts, and whether it is valid. */
import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** Check a document against the schema of the elements used; throws what is not so. */
export function validateTei(xml: string): void {
  const schema = XmlDocument.fromString(
    readFileSync(new URL('./tei.rng', import.meta.url), 'utf8'),
  );
  const validator = RelaxNGValidator.fromDoc(schema);
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
  } finally {
    for (const used of [document, validator, schema]) used.dispose();
  }
}

type Side = 'read' | 'printed';
const hidden: Record<Side, readonly string[]> = {
  read: ['sic', 'orig'],
  printed: ['corr', 'reg', 'gap'],
};

function textOf(node: ElementContent | Root, side: Side): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element') {
    if (hidden[side].includes(node.name)) return '';
    if (node.name === 'g') {
      return String.fromCharCode(Number.parseInt(String(node.attributes['n']).slice(2), 16));
    }
    if (node.name === 'table') {
      const [cell, row] = side === 'read' ? ['\t', '\n'] : ['', ''];
      return elements(node, 'row')
        .map((one) =>
          elements(one, 'cell')
            .map((words) => textOf(words, side))
            .join(cell),
        )
        .join(row);
    }
  }
  return node.children.map((child) => textOf(child as ElementContent, side)).join('');
}

function elements(node: Element, name: string): Element[] {
  return node.children.filter(
    (child): child is Element => child.type === 'element' && child.name === name,
  );
}

function walk(node: Root | ElementContent, visit: (element: Element) => void): void {
  if (node.type === 'element') visit(node);
  if ('children' in node) for (const child of node.children) walk(child as ElementContent, visit);
}

const blockNames = ['p', 'head', 'item', 'table'];

/** The reading text by the anchors of its blocks, in the order in which they stand. */
export function drawReading(xml: string): Map<string, string> {
  const blocks = new Map<string, string>();
  walk(fromXml(xml), (element) => {
    const id = element.attributes['xml:id'];
    if (id && blockNames.includes(element.name)) blocks.set(id, textOf(element, 'read'));
  });
  return blocks;
}

/** The printed text: every piece of it put where its offsets say. */
export function drawPrinted(xml: string): string {
  const pieces: { start: number; text: string }[] = [];
  walk(fromXml(xml), (element) => {
    const places = element.attributes['corresp'] ?? '';
    if (!places.startsWith('source.txt#')) return;
    let words = textOf(element, 'printed');
    for (const [, start, end] of places.matchAll(/char=(\d+),(\d+)/g)) {
      const length = Number(end) - Number(start);
      pieces.push({ start: Number(start), text: words.slice(0, length) });
      words = words.slice(length);
    }
    if (words !== '') pieces.push({ start: -1, text: `〔${words}〕` });
  });
  return pieces
    .sort((a, b) => a.start - b.start)
    .map(({ text }) => text)
    .join('');
}
