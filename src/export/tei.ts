/** A report as TEI P5: the reading text and the printed one in one file, neither lost in the other. */
import type { Element, ElementContent, Text } from 'xast';
import { x } from 'xastscript';
import type { ReportEntry } from '../library/catalog.ts';
import { dataLicense } from '../library/dataset.ts';
import { siteName } from '../library/site.ts';
import { ruleName } from '../report/rule-names.ts';
import type { NotePart, SheetNote } from '../report/sheet-notes.ts';
import type { PublishedCorrection } from '../schemas/correction.ts';
import type { Block, Edition, Mark, Span } from '../schemas/edition.ts';
import type { Observation } from '../schemas/observation.ts';
import { inQuotes } from '../text/quotation.ts';
import { writeXml } from '../text/xml.ts';
import { alignBlock, type Stretch } from './align.ts';
import { type Group, toGroups } from './groups.ts';

/** What a report's TEI is made of. */
export interface TeiReport {
  report: Pick<ReportEntry, 'data' | 'name' | 'county'>;
  /** The text of the source, in which the spans are counted. */
  seed: string;
  edition: Edition;
  corrections: readonly PublishedCorrection[];
  observations: readonly Observation[];
  /** What the notes of corrections and doubts say. */
  notes: readonly SheetNote[];
  /** How the source was repaired, in a sentence. */
  edited: string;
  /** How the document is cited. */
  citation: string;
  /** Its page on the site, and the address of an indicator. */
  address: string;
  toIndicator: (slug: string) => string;
  /** When the text last changed: ISO 8601. */
  modified: string;
}

/** The name of the file of the source beside `report.xml`, to which the offsets point. */
export const sourceFile = 'source.txt';

/** How sure an editor is, in the words of TEI. */
const certs = { certain: 'high', probable: 'medium' } as const;

/** The report as a TEI document. */
export function toTei(tei: TeiReport): string {
  const root = x('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': 'zh-CN' }, [
    toHeader(tei),
    x('text', [x('body', toBody(tei)), ...toBack(tei)]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${
    // A reader of XML turns a bare one into a line end.
    writeXml(root, { closeEmptyElements: true, tightClose: true }).replaceAll('\r', '&#xD;')
  }\n`;
}

function toHeader(tei: TeiReport): Element {
  const { data, name } = tei.report;
  const author = data.issuer ?? data.speaker;
  return x('teiHeader', [
    x('fileDesc', [
      x('titleStmt', [
        x('title', name),
        ...(data.title === name ? [] : [x('title', { type: 'sub' }, data.title)]),
        ...(author === undefined ? [] : [x('author', author)]),
        x('respStmt', [x('resp', '整理'), x('orgName', siteName)]),
      ]),
      x('publicationStmt', [
        x('publisher', siteName),
        x('ptr', { target: tei.address }),
        x('date', { when: tei.modified.slice(0, 10) }, tei.modified.slice(0, 10)),
        x('availability', { status: 'free' }, [
          x('licence', { target: dataLicense.url }, [
            x('p', `校改、说明和数据以${dataLicense.name}许可使用；报告的文字，文库不主张权利。`),
          ]),
        ]),
      ]),
      x('sourceDesc', [
        x('bibl', [
          x('title', tei.citation),
          x('date', toDating(data.date), data.date),
          ...(data.occasion === undefined ? [] : [x('note', { type: 'occasion' }, data.occasion)]),
          ...(data.series === undefined ? [] : [x('series', data.series)]),
          x('note', { type: 'form' }, data.form),
          x('idno', { type: 'sha256' }, data.source.sha256),
          x('ref', { target: sourceFile }, data.source.file),
          x('extent', { n: String(data.source.length) }, `${data.source.length}个UTF-16码元`),
        ]),
      ]),
    ]),
    x('encodingDesc', [toEditorialDecl(tei), toClassDecl(tei)]),
    x('profileDesc', [x('langUsage', [x('language', { ident: 'zh-CN' }, '现代汉语')])]),
    toRevisions(tei),
  ]);
}

function toEditorialDecl({ edited }: TeiReport): Element {
  return x('editorialDecl', [
    x('correction', { method: 'markup' }, [
      x('p', edited),
      x(
        'p',
        '误识的文字有证据才改：choice 里 sic 是所印，corr 是今读，cert 是把握（high 确定，medium 很可能），change 指向 revisionDesc 里写明理由的一条。没有证据的照印，疑处在 back 的 note。缺失的文字从不猜补，作 gap，不用 supplied。',
      ),
    ]),
    x('normalization', { method: 'markup' }, [
      x('p', '依通则改读的字，choice 里 orig 是所印，reg 是今读，ana 指向所依的通则。'),
    ]),
    x('segmentation', [
      x(
        'p',
        `每段的 xml:id 是它在网页上的锚点；corresp 是它在底本 ${sourceFile} 中的起止（#char=起,止，从零数起的UTF-16码元），次序即阅读的次序，其中 sic、orig 与没有标记的字相连，就是底本这几处的全文。不入正文的字都在 back 的 surplus，reason 是略去它的通则（correction: 之后是校改的编号）；各段与各处 surplus 按起止排列，恰好是底本全文。`,
      ),
    ]),
    x('interpretation', [
      x(
        'p',
        'measure 是程序从文中识读的数值：quantity 数值，unit 单位，type 性质，atLeast、atMost 界限，ana 时期，corresp 指标。',
      ),
    ]),
  ]);
}

function toClassDecl({ edition, observations }: TeiReport): Element {
  const rules = new Set([...edition.repairs, ...edition.leftOut].map(({ rule }) => rule));
  const periods = new Set(observations.map(({ period }) => period));
  return x('classDecl', [
    x('taxonomy', { 'xml:id': 'rules' }, [
      x('desc', '通则'),
      ...[...rules]
        .filter((rule) => !rule.startsWith('correction:'))
        .sort()
        .map((rule) => x('category', { 'xml:id': `rule-${rule}` }, [x('catDesc', ruleName(rule))])),
    ]),
    x('taxonomy', { 'xml:id': 'periods' }, [
      x('desc', '数值的时期；average 是这几年的年均'),
      ...[...periods]
        .sort()
        .map((period) =>
          x('category', { 'xml:id': toPeriodId(period) }, [
            x('catDesc', [x('date', toPeriodDating(period), period)]),
          ]),
        ),
    ]),
  ]);
}

function toPeriodId(period: string): string {
  return `period-${period.replace(' ', '-')}`;
}

/** @example toPeriodDating('2015-2020 average') // => { from: '2015', to: '2020', type: 'average' } */
function toPeriodDating(period: string): Record<string, string> {
  const [years = '', average] = period.split(' ');
  const [from = '', to] = years.split('-');
  if (to === undefined) return { when: from };
  return { from, to, ...(average !== undefined && { type: 'average' }) };
}

/** A day, a month or some days as TEI dates them. */
function toDating(date: string): Record<string, string> {
  const [from = '', to] = date.split('/');
  return to === undefined ? { when: from } : { from, to };
}

/** When the text last changed, and every decision of an editor with its reason. */
function toRevisions({ modified, corrections, notes }: TeiReport): Element {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const changes = corrections.map(({ id, op, certainty, kind, blocks }) =>
    x(
      'change',
      {
        'xml:id': toXmlId(`note-${id}`),
        type: op,
        subtype: kind,
        n: certainty,
        ...(blocks.length > 0 && { target: toPointers(blocks) }),
      },
      toNoteText(byId.get(id)),
    ),
  );
  return x('revisionDesc', [
    x('change', { when: modified.slice(0, 10) }, '文字最后修订'),
    ...changes,
  ]);
}

function toNoteText(note: SheetNote | undefined): Element[] {
  const toWords = (part: NotePart) =>
    typeof part === 'string'
      ? part
      : part.quote === undefined
        ? (part.text ?? '')
        : inQuotes(part.quote);
  return (note?.lines ?? []).map((line) => x('p', line.map(toWords).join('')));
}

function toPointers(ids: readonly string[]): string {
  return ids.map((id) => `#${toXmlId(id)}`).join(' ');
}

/** An anchor as XML takes it: one that begins with a digit gets a line before it. */
export function toXmlId(id: string): string {
  return /^[A-Za-z_]/.test(id) ? id : `_${id}`;
}

/** A section that is open while the blocks below its heading come. */
interface Open {
  level: number;
  children: ElementContent[];
}

/** The blocks as nested sections. */
function toBody(tei: TeiReport): ElementContent[] {
  const inline = toInliner(tei);
  const body: ElementContent[] = [];
  let open: Open[] = [];
  const section = (level: number, type: string, head: Element[]) => {
    open = open.filter((above) => above.level < level);
    const div = x('div', { type }, head);
    (open.at(-1)?.children ?? body).push(div);
    open.push({ level, children: div.children as ElementContent[] });
  };
  for (const group of toGroups(tei.edition.blocks)) {
    if (group.kind === 'heading') {
      const { block } = group;
      const type = block.type === 'box' ? 'box' : 'section';
      section(block.level ?? 1, type, toElements(group, inline));
      continue;
    }
    if (group.kind === 'gap') {
      for (const { id, level, text } of group.block.lost ?? []) {
        section(level, 'section', [x('head', { 'xml:id': toXmlId(id) }, [toGap(text)])]);
      }
    }
    (open.at(-1)?.children ?? body).push(...toElements(group, inline));
  }
  return body;
}

type Inline = (block: Block, from?: number, to?: number) => ElementContent[];

/** A group of blocks; a heading as the head of its section. */
function toElements(group: Group, inline: Inline): Element[] {
  switch (group.kind) {
    case 'heading':
      return [x('head', toAttributes(group.block), inline(group.block))];
    case 'paragraph':
      return [x('p', toAttributes(group.block), inline(group.block))];
    case 'gap': {
      const { id, text, aliases, corrections } = group.block;
      const changes = corrections.map((one) => `note-${one}`);
      return [x('p', { 'xml:id': toXmlId(id) }, [...aliases.map(toAnchor), toGap(text, changes)])];
    }
    case 'list':
      return [
        x(
          'list',
          group.blocks.map((item) => x('item', toAttributes(item), inline(item))),
        ),
      ];
    case 'captions':
      return group.blocks.map((caption) =>
        x('figure', [x('head', toAttributes(caption), inline(caption))]),
      );
    case 'table': {
      const { block, caption } = group;
      let at = 0;
      const rows = block.text.split('\n').map((row, index) =>
        x(
          'row',
          index === 0 ? { role: 'label' } : {},
          row.split('\t').map((cell) => {
            const start = at;
            at += cell.length + 1;
            return x('cell', inline(block, start, start + cell.length));
          }),
        ),
      );
      return [
        x('table', toAttributes(block), [
          ...(caption ? [x('head', toAttributes(caption), inline(caption))] : []),
          ...rows,
        ]),
      ];
    }
  }
}

/** The anchor of a block, and where its words stand in the source. */
function toAttributes({ id, spans }: Pick<Block, 'id' | 'spans'>): Record<string, string> {
  return {
    'xml:id': toXmlId(id),
    ...(spans.length > 0 && { corresp: spans.map(toPlace).join(' ') }),
  };
}

function toPlace([start, end]: Span): string {
  return `${sourceFile}#char=${start},${end}`;
}

/** Text that is lost, with what is told of it in its place. */
function toGap(text: string, changes: readonly string[] = []): Element {
  return x('gap', { reason: 'lost', ...(changes.length > 0 && { change: toPointers(changes) }) }, [
    x('desc', text),
  ]);
}

function toAnchor(id: string): Element {
  return x('anchor', { 'xml:id': toXmlId(id) });
}

/** What prints the words of blocks, with all that is known of them. */
function toInliner(tei: TeiReport): Inline {
  const { seed, edition, corrections, observations } = tei;
  const published = new Map(corrections.map((correction) => [correction.id, correction]));
  const observed = new Map(observations.map((one) => [one.id, one]));
  const doubts = Map.groupBy(edition.doubts, ({ block }) => block);
  const aligned = new Map<string, Stretch[]>();
  return (block, from = 0, to = block.text.length) => {
    const stretches =
      aligned.get(block.id) ??
      alignBlock(
        block,
        block.spans.map(([start, end]) => seed.slice(start, end)).join(''),
        edition.repairs,
      );
    aligned.set(block.id, stretches);
    const own = stretches.filter(({ start, end }) =>
      start === end ? start >= from && end <= to : start >= from && start < Math.max(to, from + 1),
    );
    const points = [
      ...(from === 0 ? block.aliases.map((id) => ({ at: 0, id })) : []),
      ...(doubts.get(block.id) ?? []).flatMap(({ id, start, end }) => [
        { at: start ?? 0, id },
        { at: Math.min(end ?? 0, block.text.length), id: `${id}-end` },
      ]),
    ].filter(
      ({ at }) => at >= from && at <= to && (to === block.text.length || at < to || from === to),
    );
    const measures = block.marks
      .filter(({ kind, id }) => kind === 'observation' && observed.has(id))
      // Of a row's words and its value the value is the measure.
      .map((mark) => ({ ...mark, start: Math.max(mark.start, lastCell(block, mark)) }))
      .filter(({ start, end }) => start >= from && end <= to)
      .map((mark) => snap(mark, own));
    const runIn =
      block.runIn !== null && from === 0 && block.text.startsWith(block.runIn)
        ? [
            {
              start: 0,
              end: snap({ start: 0, end: block.runIn.length }, own).end,
              runIn: true as const,
            },
          ]
        : [];
    return nest(
      [...runIn, ...measures].sort((a, b) => a.start - b.start || b.end - a.end),
      from,
      to,
      (wrapped, children) =>
        'runIn' in wrapped
          ? x('seg', { type: 'run-in' }, children)
          : toMeasure(observed.get(wrapped.id), children, tei.toIndicator),
      (start, end) => toPieces(block, own, points, published, start, end, to),
    );
  };
}

/** Where the cell begins in which a mark of a table ends. */
function lastCell({ text, type }: Block, { end }: Mark): number {
  if (type !== 'table') return 0;
  return Math.max(text.lastIndexOf('\t', end - 1), text.lastIndexOf('\n', end - 1)) + 1;
}

/** A range that divides no changed words: it takes in those that it begins or ends within. */
function snap<Range extends { start: number; end: number }>(
  range: Range,
  stretches: readonly Stretch[],
): Range {
  const changed = stretches.filter(({ change }) => change !== undefined);
  const inside = (at: number) => changed.find(({ start, end }) => start < at && at < end);
  return {
    ...range,
    start: inside(range.start)?.start ?? range.start,
    end: inside(range.end)?.end ?? range.end,
  };
}

/** Elements around ranges of a text; of two that cross the later one is left out. */
function nest<Range extends { start: number; end: number }>(
  ranges: readonly Range[],
  from: number,
  to: number,
  wrap: (range: Range, children: ElementContent[]) => Element,
  print: (start: number, end: number) => ElementContent[],
): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = from;
  let rest = ranges;
  while (rest.length > 0) {
    const [range, ...later] = rest;
    if (!range) break;
    rest = later.filter(({ start }) => start >= range.end);
    if (range.start < at || range.end > to) continue;
    const within = later.filter(({ start, end }) => start < range.end && end <= range.end);
    if (range.start > at) nodes.push(...print(at, range.start));
    nodes.push(wrap(range, nest(within, range.start, range.end, wrap, print)));
    at = range.end;
  }
  if (at < to || nodes.length === 0) nodes.push(...print(at, to));
  return nodes;
}

const bounds: Partial<Record<Observation['comparator'], 'atLeast' | 'atMost'>> = {
  '>=': 'atLeast',
  '<=': 'atMost',
};

function toMeasure(
  observation: Observation | undefined,
  children: ElementContent[],
  toIndicator: (slug: string) => string,
): Element {
  if (!observation) return x('seg', children);
  const { id, value, unit, comparator, nature, period, indicator } = observation;
  const bound = bounds[comparator];
  return x(
    'measure',
    {
      'xml:id': toXmlId(id),
      type: nature,
      ...(comparator !== '=' && bound === undefined && { subtype: subtypes[comparator] }),
      quantity: String(value),
      ...(bound !== undefined && { [bound]: String(value) }),
      ...(unit !== '' && { unit }),
      ana: `#${toPeriodId(period)}`,
      corresp: toIndicator(indicator),
    },
    children,
  );
}

const subtypes: Partial<Record<Observation['comparator'], string>> = {
  '>': 'more-than',
  '<': 'less-than',
  '~': 'about',
};

/** The words from one place to another: as they are, or in a choice, with the points between them. */
function toPieces(
  block: Block,
  stretches: readonly Stretch[],
  points: readonly { at: number; id: string }[],
  published: ReadonlyMap<string, PublishedCorrection>,
  from: number,
  to: number,
  last: number,
): ElementContent[] {
  const isHere = (at: number) => (at >= from && at < to) || (at === to && to === last);
  const left = points.filter(({ at }) => isHere(at)).toSorted((a, b) => a.at - b.at);
  const nodes: ElementContent[] = [];
  /** The points up to a place; one within changed words stands before them. */
  const pass = (until: number, isIncluded = true) => {
    while (left[0] && (left[0].at < until || (isIncluded && left[0].at === until))) {
      const point = left.shift();
      if (point) nodes.push(toAnchor(point.id));
    }
  };
  for (const stretch of stretches) {
    const { start, end, printed, change } = stretch;
    if (change) {
      // Words that are left out stand between two others: with what begins there.
      if (start === end ? !isHere(start) : start < from || end > to) continue;
      pass(end, false);
      nodes.push(
        toChoice(block.text.slice(start, end), printed, change, block, stretch, published),
      );
      continue;
    }
    let at = Math.max(start, from);
    const until = Math.min(end, to);
    if (at >= until) continue;
    while (left[0] && left[0].at <= until) {
      const point = left.shift();
      if (!point) break;
      if (point.at > at) nodes.push(toText(block.text.slice(at, point.at)));
      nodes.push(toAnchor(point.id));
      at = Math.max(at, point.at);
    }
    if (at < until) nodes.push(toText(block.text.slice(at, until)));
  }
  pass(to);
  return nodes;
}

function toChoice(
  read: string,
  printed: string,
  change: NonNullable<Stretch['change']>,
  block: Block,
  { start, end }: Stretch,
  published: ReadonlyMap<string, PublishedCorrection>,
): Element {
  if ('rule' in change) {
    return x('choice', { ana: `#rule-${change.rule}` }, [x('orig', printed), x('reg', read)]);
  }
  const notes = change.corrections.map((id) => `note-${id}`);
  const isGap = block.marks.some(
    (mark) => mark.kind === 'gap' && mark.start === start && mark.end === end,
  );
  if (isGap && printed === '') return toGap(read, notes);
  const sure = change.corrections.every((id) => published.get(id)?.certainty !== 'probable');
  return x('choice', { ...(notes.length > 0 && { change: toPointers(notes) }) }, [
    x('sic', printed),
    x('corr', { cert: certs[sure ? 'certain' : 'probable'] }, read),
  ]);
}

function toText(value: string): Text {
  return { type: 'text', value };
}

/** Doubts, and what of the source is not in the reading text. */
function toBack({ edition, notes }: TeiReport): Element[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const doubts = edition.doubts.map(({ id, block }) =>
    x(
      'note',
      {
        type: 'doubt',
        ...(block !== null && { target: `#${toXmlId(id)}`, targetEnd: `#${toXmlId(`${id}-end`)}` }),
      },
      toNoteText(byId.get(id)),
    ),
  );
  const leftOut = edition.leftOut.map(({ span, rule, text }) =>
    x('surplus', { reason: rule, corresp: toPlace(span) }, toSurplus(text)),
  );
  const parts = [
    ...(doubts.length === 0 ? [] : [x('div', { type: 'doubts' }, [x('head', '存疑'), ...doubts])]),
    ...(leftOut.length === 0
      ? []
      : [
          x('div', { type: 'left-out' }, [
            x('head', '不入正文'),
            x('ab', { 'xml:space': 'preserve' }, leftOut),
          ]),
        ]),
  ];
  return parts.length === 0 ? [] : [x('back', parts)];
}

/** What a source prints beside its words may be signs that XML cannot hold: their codes stand for them. */
function toSurplus(text: string): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (const character of text) {
    const last = nodes.at(-1);
    if (!isXmlCharacter(character)) {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      nodes.push(x('g', { n: `U+${code}` }));
    } else if (last?.type === 'text') last.value += character;
    else nodes.push(toText(character));
  }
  return nodes;
}

/** Whether XML can hold a character. */
function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 32 ? '\t\n\r'.includes(character) : code !== 0xfffe && code !== 0xffff;
}
