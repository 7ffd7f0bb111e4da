import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'astro/zod';
import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import {
  correctionsPath,
  hasPage,
  indicatorCountyPath,
  isRegistered,
  sourcePath,
  termPath,
  withBase,
} from '../../library/routes.ts';
import { type PublishedCorrection, PublishedCorrectionSchema } from '../../schemas/correction.ts';
import {
  type Block,
  type Edition,
  EditionSchema,
  type LostHeading,
  type Mark,
} from '../../schemas/edition.ts';
import { type Former, FormerSchema } from '../../schemas/former.ts';
import { type PublishedTerm, PublishedTermSchema } from '../../schemas/glossary.ts';
import {
  type Indicator,
  IndicatorSchema,
  type Observation,
  ObservationsFileSchema,
} from '../../schemas/observation.ts';
import { CountySchema } from '../../schemas/report.ts';
import { operations } from '../corrections.ts';
import { toDropped } from '../dropped.ts';
import { ParagraphNumbers, photoCaptions } from '../paragraph-numbers.ts';
import { toSourceParts } from '../source-parts.ts';
import { foldCaptions } from './captions.ts';
import { changedPart } from './changed.ts';
import type { HtmlElement, Properties } from './element.ts';
import { type InlineMark, markInlines } from './inlines.ts';
import { placeAliases } from './joins.ts';
import { breakTitle, keepNumbers } from './lines.ts';
import { materialOf } from './material.ts';
import { hasWords, references, type Sign } from './references.ts';
import { toTableFrame } from './table.ts';
import { findTerms, type TermRange } from './terms.ts';
import { turns } from './turns.ts';

/** A node of the Markdown that is one block of the edition. */
type Leaf = Heading | Paragraph | ListItem | Table;

/** What stands between the borders of a page, a box or a list item. */
type BlockNode = BlockContent | DefinitionContent;

/** What annotating needs to know of its surroundings. */
interface Context {
  /** The edition's block of each leaf. */
  blocks: ReadonlyMap<Leaf, Block>;
  /** Headings that stand for lost ones. */
  lost: ReadonlyMap<Leaf, LostHeading>;
  /** The block before each leaf, which names a table that has no caption of its own. */
  before: ReadonlyMap<Leaf, Block>;
  /** Ids of marks already given to an element: an id lands on the first of several pieces. */
  used: Set<string>;
  /** What is known of the words of a block. */
  marks: (block: Block) => InlineMark[];
  /** What stands behind the words of a block. */
  references: (block: Block) => HtmlElement[];
  /** The terms first met in a block; to be asked once for each, in the order of the text. */
  terms: (block: Block) => (TermRange & { href: string })[];
}

/** The indicators by their slugs, as far as links need them. */
type Indicators = ReadonlyMap<string, Pick<Indicator, 'slug' | 'compares' | 'byCity'>>;

/** A correction, as far as its marks need it. */
type KnownCorrection = Pick<PublishedCorrection, 'id' | 'op' | 'printed' | 'read' | 'near'>;

/** What the page of a report is made of besides the blocks. */
export interface PageMaterial {
  /** Id of the report. */
  report: string;
  /** The site's base path. */
  base: string;
  doubts: Edition['doubts'];
  corrections?: readonly KnownCorrection[];
  /** What the rules left out of the source. */
  leftOut?: Edition['leftOut'];
  glossary: readonly Pick<PublishedTerm, 'slug' | 'forms'>[];
  observations: readonly Pick<Observation, 'id' | 'county' | 'indicator'>[];
  indicators: Indicators;
  /** The codes of the counties by their slugs: an indicator may have a page for each city. */
  codes?: ReadonlyMap<string, number>;
  /** Ids that observations had. */
  former?: Former['observations'];
}

const CorrectionsSchema = z.object({
  corrections: z.array(
    PublishedCorrectionSchema.pick({
      id: true,
      op: true,
      printed: true,
      read: true,
      near: true,
    }).loose(),
  ),
});

const GlossarySchema = z.array(PublishedTermSchema);

const IndicatorsSchema = z.array(
  IndicatorSchema.pick({ slug: true, compares: true, byCity: true }).loose(),
);

const CountiesSchema = z.array(CountySchema.pick({ slug: true, code: true }).loose());

/** Marks that print a list by themselves, so that bullets would double them. */
const printedMark = /^(?:[—–-]|[◆◇●○■□▪•·★☆※])/;

/**
 * Give the Markdown of a report its apparatus while Astro renders it: the ids of the edition's
 * blocks, the marks of observations and corrections, and the elements Markdown has no signs for.
 *
 * Acts on `…/reports/<id>.md` and reads the files of `materialOf`; other files pass unchanged.
 */
export function remarkEdition({ base }: { base: string }) {
  const readIndicators = onceEach(toIndicators);
  const readCodes = onceEach(toCodes);
  return (tree: Root, file: VFile): void => {
    if (!file.path || basename(dirname(file.path)) !== 'reports') return;
    const content = join(dirname(file.path), '..');
    const report = file.stem ?? '';
    const files = materialOf(content, report);
    const edition = EditionSchema.parse(readJson(files.edition));
    const glossary = existsSync(files.glossary)
      ? GlossarySchema.parse(readJson(files.glossary))
      : [];
    const observations = existsSync(files.observations)
      ? ObservationsFileSchema.parse(readJson(files.observations)).observations
      : [];
    const former = existsSync(files.former)
      ? FormerSchema.parse(readJson(files.former)).observations
      : [];
    const { corrections } = existsSync(files.corrections)
      ? CorrectionsSchema.parse(readJson(files.corrections))
      : { corrections: [] };
    const { doubts, leftOut } = edition;
    const indicators = readIndicators(files.indicators);
    const codes = readCodes(files.counties);
    const known = { doubts, corrections, leftOut, glossary, observations, indicators, former };
    applyEdition(tree, edition.blocks, file, { report, base, codes, ...known });
  };
}

/**
 * A function of a path that runs once for each: the file grows with the library, and is asked for
 * every report of it. One that changed meanwhile costs a link no more than a step further: every
 * indicator has both addresses.
 */
function onceEach<Result>(read: (path: string) => Result): (path: string) => Result {
  const known = new Map<string, Result>();
  return (path) => {
    const result = known.get(path) ?? read(path);
    known.set(path, result);
    return result;
  };
}

function toIndicators(path: string): Indicators {
  const indicators = existsSync(path) ? IndicatorsSchema.parse(readJson(path)) : [];
  return new Map(indicators.map((indicator) => [indicator.slug, indicator]));
}

function toCodes(path: string): ReadonlyMap<string, number> {
  const counties = existsSync(path) ? CountiesSchema.parse(readJson(path)) : [];
  return new Map(counties.map(({ slug, code }) => [slug, code]));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * Annotate the leaf blocks of a tree with an edition's blocks, which must have the same texts in
 * the same order; a difference is a fatal message on the file.
 */
export function applyEdition(
  tree: Root,
  blocks: readonly Block[],
  file: VFile,
  material: PageMaterial,
): void {
  const { report, base, doubts, glossary, observations, indicators, former = [] } = material;
  const { corrections = [], leftOut = [], codes = new Map<string, number>() } = material;
  const all = leavesOf(tree.children);
  const lost = takeLostHeadings(all, blocks);
  const leaves = all.filter((leaf) => !lost.has(leaf));
  checkTexts(leaves, blocks, file);
  const pairs = leaves.flatMap((leaf, index) => {
    const block = blocks[index];
    return block ? [{ leaf, block, before: blocks[index - 1] }] : [];
  });
  const numbers = new ParagraphNumbers(blocks);
  const captions = photoCaptions(blocks);
  const find = findTerms(glossary);
  const lines = turns(blocks);
  // A number leads to where it stands beside others: its row on a page, or that of its indicator.
  const figures = new Map(
    observations
      .filter(({ indicator }) => isRegistered({ slug: indicator }))
      .map(({ id, county, indicator }) => {
        const own = indicators.get(indicator) ?? { slug: indicator };
        const place = hasPage(own) ? `#${id}` : '';
        return [id, withBase(indicatorCountyPath(own, codes.get(county)) + place, base)];
      }),
  );
  const formerIds = Map.groupBy(former, ({ now }) => now);
  const known = new Map(corrections.map((correction) => [correction.id, correction]));
  const stamped = new Set<string>();
  const dropped = toDropped({ blocks: [...blocks], leftOut: [...leftOut] });
  const toNote = (id: string) => withBase(correctionsPath(report, id), base);
  const { ofBlock: partOf } = toSourceParts(blocks);
  const doubted = Map.groupBy(doubts, ({ block }) => block);
  const doubtsOf = (block: Block) =>
    (doubted.get(block.id) ?? []).flatMap(({ id, start, end }) =>
      start === null || end === null ? [] : [{ id, start, end }],
    );
  const inDoubt = (block: Block, { start, end }: { start: number; end: number }) =>
    doubtsOf(block).some((doubt) => doubt.start < end && start < doubt.end);
  const context: Context = {
    blocks: new Map(pairs.map(({ leaf, block }) => [leaf, block])),
    lost,
    before: new Map(pairs.flatMap(({ leaf, before }) => (before ? [[leaf, before]] : []))),
    used: new Set(blocks.map(({ id }) => id)),
    marks: (block) => [
      ...joinTouching(block.marks)
        .filter((mark) => hasWords(mark, block))
        .map((mark): InlineMark => {
          const correction = known.get(mark.id);
          if (mark.kind === 'correction' && correction?.op === 'replace') {
            const part = changedPart(block.text.slice(mark.start, mark.end), correction);
            const start = mark.start + part.start;
            return { ...mark, start, end: mark.start + part.end, href: toNote(mark.id) };
          }
          if (mark.kind !== 'observation') return { ...mark, href: toNote(mark.id) };
          // Of two links at the same words that of the doubt stands: a number in doubt is one first.
          const href = inDoubt(block, mark) ? undefined : figures.get(mark.id);
          const aliases = formerIds.get(mark.id)?.map(({ id }) => id) ?? [];
          return { ...mark, ...(href !== undefined && { href }), aliases };
        }),
      ...doubtsOf(block).map((doubt) => ({
        ...doubt,
        kind: 'doubt' as const,
        href: toNote(doubt.id),
      })),
    ],
    references: (block) => {
      const inWords = new Set(
        block.marks.filter((one) => hasWords(one, block)).map(({ id }) => id),
      );
      // What touches many blocks, as a move does, is told once, where it begins.
      const ids = block.corrections.filter((id) => !inWords.has(id) && !stamped.has(id));
      for (const id of ids) stamped.add(id);
      const signs: Sign[] = ids.map((id) => {
        const { op } = known.get(id) ?? {};
        return { id, word: op === undefined ? '校注' : operations[op], href: toNote(id) };
      });
      for (const { id, near } of corrections) {
        if (near === block.id) signs.push({ id, word: '删重', href: toNote(id) });
      }
      for (const { id, block: near } of dropped) {
        if (near === block.id)
          signs.push({ id, word: '删重', href: `.${sourcePath('/', partOf.get(near))}#${near}` });
      }
      return references(block, numbers.of(block.id), signs, context.used);
    },
    terms: (block) =>
      find({ ...block, marks: [...block.marks, ...doubtsOf(block).map(asMark)] }).map((term) => ({
        ...term,
        href: withBase(termPath(term.id), base),
      })),
  };
  // What the parser puts at the root are blocks, though the type allows more.
  const annotated = (tree.children as BlockNode[]).flatMap((node) => {
    const head = node.type === 'heading' ? (context.blocks.get(node) ?? lost.get(node)) : undefined;
    const line = head && lines.get(head.id);
    return [...(line ? [line] : []), annotate(node, context)];
  });
  tree.children = foldCaptions(annotated, captions);
}

/** Marks of one correction that touch, as one: the pieces it was made of are of no matter to a reader. */
function joinTouching(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    const isMore = last?.id === mark.id && last.kind === mark.kind && last.end === mark.start;
    if (isMore && mark.kind === 'correction')
      joined[joined.length - 1] = { ...last, end: mark.end };
    else joined.push(mark);
  }
  return joined;
}

/** Words in doubt as an editor's mark: no term is explained across their border. */
function asMark<Range>(range: Range) {
  return { ...range, kind: 'correction' as const };
}

/** The headings that the Markdown sets above gaps in which headings are lost; they are no blocks. */
function takeLostHeadings(
  leaves: readonly Leaf[],
  blocks: readonly Block[],
): Map<Leaf, LostHeading> {
  const lost = new Map<Leaf, LostHeading>();
  blocks.forEach((block, index) => {
    for (const head of block.lost ?? []) {
      const leaf = leaves[index + lost.size];
      if (leaf?.type === 'heading' && textOf(leaf) === head.text) lost.set(leaf, head);
    }
  });
  return lost;
}

/** The leaf blocks under some nodes, in document order. */
function leavesOf(nodes: readonly RootContent[]): Leaf[] {
  return nodes.flatMap((node): Leaf[] => {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
      case 'table':
        return [node];
      case 'list':
        return node.children.flatMap((item) => [item, ...leavesOf(item.children.slice(1))]);
      case 'blockquote':
        return leavesOf(node.children);
      default:
        return [];
    }
  });
}

/** The text of a leaf as the edition writes it. */
function leafText(leaf: Leaf): string {
  switch (leaf.type) {
    case 'table':
      return leaf.children
        .map((row) => row.children.map((cell) => textOf(cell)).join('\t'))
        .join('\n');
    case 'listItem':
      return textOf(leaf.children[0]);
    default:
      return textOf(leaf);
  }
}

/** Stop at the first leaf that is not the block it should be. */
function checkTexts(leaves: readonly Leaf[], blocks: readonly Block[], file: VFile): void {
  const texts = leaves.map(leafText);
  for (let index = 0; index < Math.max(texts.length, blocks.length); index++) {
    const actual = texts[index];
    const block = blocks[index];
    if (actual === block?.text) continue;
    file.fail(
      `Unexpected text of block ${index + 1}${block ? ` (${block.id})` : ''}: ` +
        `the Markdown has ${excerpt(actual, block?.text)}, ` +
        `the edition expects ${excerpt(block?.text, actual)}; run \`npm run content\` to renew both`,
      { place: leaves[index]?.position, ruleId: 'block-text', source: 'edition' },
    );
  }
}

/** A text around its first difference from another one, for a message. */
function excerpt(text: string | undefined, other: string | undefined): string {
  if (text === undefined) return 'nothing';
  let same = 0;
  while (same < text.length && text[same] === other?.[same]) same++;
  const from = Math.max(0, same - 10);
  const to = same + 30;
  return JSON.stringify(
    (from > 0 ? '…' : '') + text.slice(from, to) + (to < text.length ? '…' : ''),
  );
}

/** The node with its apparatus. */
function annotate(node: BlockNode, context: Context): BlockNode {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return annotateText(node, context);
    case 'table':
      return annotateTable(node, context);
    case 'list':
      return annotateList(node, context);
    case 'blockquote':
      return annotateBox(node, context);
    default:
      return node;
  }
}

/** A heading or a paragraph, also one that is a box's title, a caption or a gap. */
function annotateText<Node extends Heading | Paragraph>(node: Node, context: Context): Node {
  const lost = context.lost.get(node);
  if (lost) {
    const hProperties: Properties = { id: lost.id, className: ['lost-heading'] };
    return { ...node, data: { ...node.data, hProperties } };
  }
  const block = context.blocks.get(node);
  if (!block) return node;
  const properties: Properties = { id: block.id, 'data-block': block.id };
  if (block.type === 'gap') properties['data-gap'] = '';
  if (block.type === 'caption') properties['className'] = ['caption'];
  return {
    ...node,
    data: { ...node.data, hProperties: properties },
    children: [...inlines(node.children, block, context), ...context.references(block)],
  };
}

/** A table in a frame that scrolls. */
function annotateTable(node: Table, context: Context): BlockNode {
  const block = context.blocks.get(node);
  if (!block) return node;
  const before = context.before.get(node);
  return toTableFrame(
    node,
    block,
    before,
    context.marks(block),
    context.used,
    context.references(block),
  );
}

/** A list, whose items are the blocks. */
function annotateList(list: List, context: Context): List {
  const printed = list.children.every((item) => printedMark.test(leafText(item)));
  // Spacing is the style sheet's: without this a blank line in the Markdown puts a `p` in each item.
  const spread = list.children.some((item) => item.children.length > 1);
  return {
    ...list,
    spread,
    data: { ...list.data, ...(printed && { hProperties: { className: ['printed-marks'] } }) },
    children: list.children.map((item): ListItem => {
      const block = context.blocks.get(item);
      const [first, ...rest] = item.children;
      if (!block || first?.type !== 'paragraph') return item;
      return {
        ...item,
        spread,
        data: { ...item.data, hProperties: { id: block.id, 'data-block': block.id } },
        children: [
          {
            ...first,
            children: [...inlines(first.children, block, context), ...context.references(block)],
          },
          ...annotateAll(rest, context),
        ],
      };
    }),
  };
}

/** A boxed text: a section that its title names. Other blockquotes stay what they are. */
function annotateBox(quote: Blockquote, context: Context): Blockquote {
  const [first, ...rest] = quote.children;
  const title = first?.type === 'paragraph' ? context.blocks.get(first) : undefined;
  if (first?.type !== 'paragraph' || title?.type !== 'box') {
    return { ...quote, children: annotateAll(quote.children, context) };
  }
  // The bold of a title is the style sheet's.
  const plain = first.children.flatMap((node) => (node.type === 'strong' ? node.children : node));
  return {
    ...quote,
    data: {
      ...quote.data,
      hName: 'section',
      hProperties: { className: ['box'], ariaLabelledBy: [title.id] },
    },
    children: [
      {
        ...first,
        data: {
          // The outline counts from 1, below the page's own title.
          hName: `h${Math.min((title.level ?? 3) + 1, 6)}`,
          hProperties: { className: ['box-title'], id: title.id, 'data-block': title.id },
        },
        children: [...inlines(plain, title, context), ...context.references(title)],
      },
      ...annotateAll(rest, context),
    ],
  };
}

/** `annotate` for the content of a list item or a box. */
function annotateAll<Node extends BlockNode>(nodes: readonly Node[], context: Context) {
  return nodes.map((node) => annotate(node, context));
}

/** The words of a block with anchors, run-in head and marks. */
function inlines(
  nodes: readonly PhrasingContent[],
  block: Block,
  context: Context,
): PhrasingContent[] {
  // After the sign of a list item the head is its second node.
  const head = nodes.find((node) => node.type === 'strong' && textOf(node) === block.runIn);
  const headed = nodes.map((node) =>
    node === head
      ? { ...node, data: { ...node.data, hProperties: { className: ['run-in'] } } }
      : node,
  );
  const marks = [
    ...context.marks(block),
    ...context.terms(block).map((term) => ({ kind: 'term' as const, ...term })),
  ];
  const marked = markInlines(headed, marks, context.used);
  const isTitle = block.type === 'heading' || block.type === 'box';
  return placeAliases(isTitle ? breakTitle(marked, block) : keepNumbers(marked), block);
}
