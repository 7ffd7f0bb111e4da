import { palette } from '../styles/palette.ts';
import { toPieces } from '../text/line-breaks.ts';
import { inQuotes } from '../text/quotation.ts';
import { wrapLines } from '../text/wrap-lines.ts';
import { measure } from './font.ts';
import { drawColumn, drawRect, drawSvg, drawText, fitSize, wrap } from './svg.ts';

/** A number as pictures show it. */
export interface CardFigure {
  /** What it is, with its year: `2023年地区生产总值` */
  label: string;
  /** `87亿元` */
  value: string;
  /** Its year, where it is not in the label: figures of several years are told apart by it. */
  year?: string;
}

/** What a picture beside a shared link says. */
export interface Card {
  eyebrow: string;
  /** One line or two. */
  title: readonly string[];
  /** What all figures speak of, once for all: `2023年`; nothing where they differ. */
  period?: string | undefined;
  /** Two or three; the picture shows no more. */
  figures: readonly CardFigure[];
  /** What stands in place of figures where nothing was read. */
  lead: string;
  /** Words of a report, below the figures. */
  quote?: string | undefined;
  /** What says whose words they are: `2025年两会报道：` */
  quoted?: string | undefined;
  /** What is said below the figures, where no words of a report are. */
  note?: string | undefined;
}

/** Size of the pictures that platforms show beside a link. */
export const cardSize = { width: 1200, height: 630 };

/** WeChat shows the central square only: everything that matters stands within it. */
const square = { left: 285, right: 915, middle: 600 };
const padding = 24;
const inner = square.right - square.left - 2 * padding;

/** The picture of a page, as SVG. */
export function drawCard(card: Card): string {
  const { eyebrow, title, period, figures, lead, quote, quoted: source = '', note } = card;
  const { width, height } = cardSize;
  const longest = title.reduce((a, b) => (measure(a, 'serif', 1) > measure(b, 'serif', 1) ? a : b));
  const largest = title.length > 1 || (quote ?? note) !== undefined ? 86 : 116;
  const titleSize = fitSize(longest, 'serif', largest, inner);
  const titleLeading = titleSize * 1.16;
  const titleTop = 106 + titleSize * 0.86;
  const titleEnd = titleTop + (title.length - 1) * titleLeading;
  const rule = titleEnd + 48;
  const quoted =
    quote === undefined
      ? wrapWords(note ?? '', figures.length > 0 ? quoteLines : noteLines)
      : wrapWords(quote, quoteLines, (words) => source + inQuotes(words));
  const quoteTop = height - 34 - quoted.length * quoteLeading;
  const bottom = quoted.length > 0 ? quoteTop - 10 : height - 18;
  const middle = { anchor: 'middle' } as const;
  return drawSvg(width, height, [
    drawRect(0, 0, width, height, palette.surface),
    drawRect(square.left, 0, square.right - square.left, height, palette.paper),
    drawRect(0, 0, width, 14, palette.accent),
    drawColumn('县域报告文库', square.left / 2, 190, {
      font: 'serif',
      size: 44,
      fill: palette.accent,
    }),
    drawColumn('每个数字有出处', (square.right + width) / 2, 172, {
      font: 'serif',
      size: 40,
      fill: palette.soft,
    }),
    drawText(eyebrow, square.middle, 82, {
      font: 'sans',
      size: fitSize(eyebrow, 'sans', 40, inner),
      fill: palette.soft,
      ...middle,
    }),
    ...title.map((line, at) =>
      drawText(line, square.middle, titleTop + at * titleLeading, {
        font: 'serif',
        size: titleSize,
        fill: palette.ink,
        ...middle,
      }),
    ),
    ...(period === undefined || figures.length === 0
      ? [drawRect(square.middle - 60, rule, 120, 5, palette.accent)]
      : drawPeriod(period, rule + 2)),
    ...(figures.length > 0
      ? drawFigures(figures.slice(0, 3), rule + (quoted.length > 0 ? 20 : 12), bottom)
      : [
          drawText(lead, square.middle, (rule + (quoted.length > 0 ? quoteTop : height)) / 2 + 16, {
            font: 'sans',
            size: fitSize(lead, 'sans', 44, inner),
            fill: palette.soft,
            ...middle,
          }),
        ]),
    ...(quoted.length > 0
      ? [drawRect(square.left + padding, quoteTop, inner, 2, palette.line)]
      : []),
    ...quoted.map((line, at) =>
      drawText(line, square.left + padding, quoteTop + 16 + (at + 0.75) * quoteLeading, {
        font: 'sans',
        size: smallestLabel,
        fill: palette.soft,
      }),
    ),
  ]);
}

/** Distance between the lines of a quote, and the most there are. */
const quoteLeading = 46;
const quoteLines = 3;
/** The most lines of a note, where it stands in place of figures. */
const noteLines = 5;

/** What stands below the figures in lines, cut short where there would be too many. */
function wrapWords(words: string, most: number, frame = (shown: string) => shown): string[] {
  if (words === '') return [];
  const toLines = (shown: string) =>
    wrapLines(toPieces(frame(shown)), (line) => measure(line, 'sans', smallestLabel) <= inner);
  let lines = toLines(words);
  for (let end = words.length - 1; lines.length > most; end--) {
    lines = toLines(`${words.slice(0, end)}…`);
  }
  return lines;
}

/** The rule with the years in its middle. */
function drawPeriod(period: string, y: number): string[] {
  const size = 36;
  const half = measure(period, 'sans', size) / 2 + 20;
  return [
    drawRect(square.middle - half - 110, y, 110, 4, palette.accent),
    drawText(period, square.middle, y + 15, {
      font: 'sans',
      size,
      fill: palette.soft,
      anchor: 'middle',
    }),
    drawRect(square.middle + half, y, 110, 4, palette.accent),
  ];
}

/** The figures in rows, spread over what is left of the height; what is alike has one size. */
function drawFigures(figures: readonly CardFigure[], top: number, bottom: number): string[] {
  const height = Math.min(104, (bottom - top) / figures.length);
  const start = top + (bottom - top - height * figures.length) / 2;
  const largest = Math.min(58, height * 0.75);
  const roomiest = Math.min(
    ...figures.map(({ value }) => fitSize(value, 'serif', largest, inner * 0.55)),
  );
  const roomOf = ({ value }: CardFigure, size: number) =>
    inner - measure(value, 'serif', size) - 20;
  /** The size at which all labels fit in a line beside values of a size. */
  const labelSize = (size: number) =>
    Math.min(
      ...figures.map((figure) =>
        fitSize(figure.label, 'sans', 42, roomOf(figure, size) - widthOfYear(figure)),
      ),
    );
  // Somewhat smaller values are a small price for labels in one line.
  const size =
    [roomiest, roomiest * 0.92, roomiest * 0.85].find((one) => labelSize(one) >= smallestLabel) ??
    roomiest;
  const beside = labelSize(size);
  /** Where they do not fit beside their years they stand below them. */
  const small =
    beside >= smallestLabel || figures.every(({ year }) => year === undefined)
      ? beside
      : Math.min(
          ...figures.map((figure) => fitSize(figure.label, 'sans', 35, roomOf(figure, size))),
        );
  return figures.flatMap((figure, at) => {
    const { label, value, year } = figure;
    const base = start + at * height + height / 2 + 21;
    const room = roomOf(figure, size);
    return [
      ...(year === undefined
        ? drawLabel(label, base, room, small)
        : drawYear(year, label, base, room, small)),
      drawText(value, square.right - padding, base, {
        font: 'serif',
        size,
        fill: palette.accent,
        anchor: 'end',
      }),
    ];
  });
}

/** The smallest size that is still read on a picture 300 pixels wide. */
const smallestLabel = 36;

/** Size of a year that tells figures apart, and its distance from the label. */
const yearSize = 50;
const yearGap = 14;

function widthOfYear({ year }: CardFigure): number {
  return year === undefined ? 0 : measure(year, 'serif', yearSize) + yearGap;
}

/** A year with what it is the year of: beside it, or below it where the line is too short. */
function drawYear(year: string, label: string, base: number, room: number, size: number): string[] {
  const x = square.left + padding;
  const isBeside = label === '' || size >= smallestLabel;
  const large = fitSize(year, 'serif', isBeside ? yearSize : 44, room);
  return [
    drawText(year, x, isBeside ? base : base - 26, {
      font: 'serif',
      size: large,
      fill: palette.ink,
    }),
    ...(label === ''
      ? []
      : [
          drawText(
            label,
            isBeside ? x + measure(year, 'serif', large) + yearGap : x,
            isBeside ? base - 2 : base + 18,
            { font: 'sans', size, fill: palette.soft },
          ),
        ]),
  ];
}

/** A label in one line, in two where it would be too small to read. */
function drawLabel(label: string, base: number, room: number, size: number): string[] {
  const style = { font: 'sans', fill: palette.soft } as const;
  const lines = wrap(label, 'sans', smallestLabel, room);
  if (size >= smallestLabel) {
    return [drawText(label, square.left + padding, base - 4, { ...style, size })];
  }
  const [first = '', second = '', more] = lines;
  if (second === '') {
    return [drawText(label, square.left + padding, base - 4, { ...style, size: smallestLabel })];
  }
  // A label of more lines than there is room for says where it is cut.
  const shown = more === undefined ? [first, second] : [first, `${second.slice(0, -1)}…`];
  return shown
    .filter((line) => line !== '')
    .map((line, at) =>
      drawText(line, square.left + padding, base - 24 + at * 42, { ...style, size: smallestLabel }),
    );
}
