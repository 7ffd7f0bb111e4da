import { palette } from '../styles/palette.ts';
import type { CardFigure } from './card.ts';
import { drawQr, drawRect, drawSvg, drawText, fitSize, type TextStyle, wrap } from './svg.ts';

/** A tall picture of a page, to be kept on a phone and read without the page. */
export interface Poster {
  eyebrow: string;
  title: string;
  /** Lines under the title: day, meeting, who spoke. */
  facts: readonly string[];
  figures: readonly CardFigure[];
  /** A plan beside what was told later, as bars; see `PosterBar`. */
  bars?: { title: string; rows: readonly PosterBar[] } | undefined;
  /** What is promised, with its heading. */
  promises?: PosterPart | undefined;
  /** What the page holds, with its heading. */
  parts: PosterPart;
  /** Where the text comes from. */
  sources: readonly string[];
  /** The page's full address, which the QR code holds. */
  address: string;
}

/** Lines under a heading. */
export interface PosterPart {
  title: string;
  lines: readonly PosterLine[];
}

/** A bar with its words. */
export interface PosterBar {
  /** `2025年目标` */
  label: string;
  value: string;
  /** Where it begins and how long it is, in hundredths of the room. */
  x: number;
  width: number;
  isTarget: boolean;
}

export interface PosterLine {
  text: string;
  /** Whether it stands under the line before. */
  isSub: boolean;
  /** Whether it begins a part that has no line of its own. */
  isApart?: boolean;
}

const width = 1080;
const margin = 84;
const inner = width - 2 * margin;
const qrSize = 232;

/** The cover of a book, from the poster of its page: its head, its figures, its foot. */
export function drawCover(poster: Poster): string {
  const { bars: _, promises: __, ...kept } = poster;
  return drawPoster({ ...kept, parts: { title: '', lines: [] } }, coverHeight);
}

/** Covers are three wide and four high. */
const coverHeight = 1440;

/** The poster as SVG, as tall as what it says, or as a cover is. */
export function drawPoster(poster: Poster, least = 0): string {
  const parts: string[] = [];
  let y = 150;
  const line = (words: string, style: TextStyle, leading: number, x = margin) => {
    y += leading;
    parts.push(drawText(words, x, y, style));
  };
  const lines = (words: string, style: TextStyle, leading: number, x = margin) => {
    for (const one of wrap(words, style.font, style.size, width - margin - x)) {
      line(one, style, leading, x);
    }
  };

  lines(poster.eyebrow, { font: 'sans', size: 34, fill: palette.soft }, 56);
  y += 26;
  lines(poster.title, { font: 'serif', size: 68, fill: palette.ink }, 88);
  y += 24;
  for (const fact of poster.facts) {
    lines(fact, { font: 'sans', size: 32, fill: palette.soft }, 50);
  }

  if (poster.figures.length > 0) {
    y += 56;
    const [cells, height] = drawCells(poster.figures.slice(0, 6), y);
    parts.push(...cells);
    y += height;
  }

  if (poster.bars) {
    y += 32;
    line(poster.bars.title, { font: 'serif', size: 40, fill: palette.accent }, 52);
    for (const bar of poster.bars.rows) {
      y += barLeading;
      parts.push(...drawBar(bar, y));
    }
    y += 24;
  }

  for (const part of [poster.promises, poster.parts]) {
    if (!part || part.lines.length === 0) continue;
    y += 40;
    lines(part.title, { font: 'serif', size: 40, fill: palette.accent }, 52);
    y += 12;
    for (const { text, isSub, isApart } of part.lines) {
      const style: TextStyle = isSub
        ? { font: 'sans', size: 30, fill: palette.soft }
        : { font: 'serif', size: 34, fill: palette.ink };
      if (!isSub) y += 10;
      if (isApart) y += 30;
      lines(text, style, isSub ? 46 : 52, isSub ? margin + 34 : margin);
    }
  }

  const foot = layFoot(poster);
  y = Math.max(y + 60, least - foot.height);
  const height = y + foot.height;
  return drawSvg(width, height, [
    drawRect(0, 0, width, height, palette.paper),
    drawRect(0, 0, width, 128, palette.accent),
    drawText('县域报告文库', margin, 82, { font: 'serif', size: 46, fill: palette.paper }),
    drawText('每个数字都能回到原文', width - margin, 80, {
      font: 'sans',
      size: 30,
      fill: palette.paper,
      anchor: 'end',
    }),
    ...parts,
    ...foot.draw(y),
  ]);
}

/** Distance of the bars, and the room for their words on both sides. */
const barLeading = 60;
const barWords = { label: 200, value: 230 };

/** A bar between its time and its value. */
function drawBar({ label, value, x, width: share, isTarget }: PosterBar, base: number): string[] {
  const room = inner - barWords.label - barWords.value;
  const left = margin + barWords.label + (x / 100) * room;
  const long = Math.max((share / 100) * room, 2);
  const fill = isTarget ? palette.accent : palette.ink;
  return [
    drawText(label, margin, base, { font: 'sans', size: 32, fill: palette.soft }),
    drawRect(left, base - 26, long, 30, fill),
    ...(isTarget ? [drawRect(left + 3, base - 23, Math.max(long - 6, 0), 24, palette.paper)] : []),
    drawText(value, width - margin, base, {
      font: 'serif',
      size: fitSize(value, 'serif', 34, barWords.value - 16),
      fill: palette.ink,
      anchor: 'end',
    }),
  ];
}

/** Size of what stands above a figure, and the distance of its lines. */
const labelSize = 30;
const labelLeading = 42;

/** The figures two in a row, each in a cell. */
function drawCells(figures: readonly CardFigure[], top: number): [parts: string[], height: number] {
  const gap = 24;
  const width = (inner - gap) / 2;
  const room = width - 56;
  const labels = figures.map(({ label }) => wrap(label, 'sans', labelSize, room));
  const manyLines = Math.max(...labels.map(({ length }) => length));
  const cell = { width, height: 136 + manyLines * labelLeading };
  const rows = Math.ceil(figures.length / 2);
  const parts = figures.flatMap(({ value }, at) => {
    const x = margin + (at % 2) * (cell.width + gap);
    const y = top + Math.floor(at / 2) * (cell.height + gap);
    return [
      drawRect(x, y, cell.width, cell.height, palette.surface),
      drawRect(x, y, 6, cell.height, palette.accent),
      ...(labels[at] ?? []).map((line, place) =>
        drawText(line, x + 30, y + 56 + place * labelLeading, {
          font: 'sans',
          size: labelSize,
          fill: palette.soft,
        }),
      ),
      drawText(value, x + 30, y + cell.height - 38, {
        font: 'serif',
        size: fitSize(value, 'serif', 62, room),
        fill: palette.ink,
      }),
    ];
  });
  return [parts, rows * (cell.height + gap)];
}

/** Where it comes from, and the way to the page: how high it is, and its parts below a place. */
function layFoot({ sources, address }: Poster): {
  height: number;
  draw: (top: number) => string[];
} {
  const room = inner - qrSize - 40;
  const texts = sources.flatMap((source) => wrap(source, 'sans', 30, room));
  // An address has no words to break between.
  const addressLines = wrap(address, 'sans', 30, room);
  const style: TextStyle = { font: 'sans', size: 30, fill: palette.soft };
  const height = Math.max(qrSize, 60 + texts.length * 42 + addressLines.length * 42) + 112;
  return {
    height,
    draw: (top) => [
      drawRect(0, top, width, height, palette.surface),
      drawText('扫码读全文，逐段可核对', margin, top + 84, {
        font: 'serif',
        size: 36,
        fill: palette.ink,
      }),
      ...texts.map((text, at) => drawText(text, margin, top + 136 + at * 42, style)),
      ...addressLines.map((text, at) =>
        drawText(text, margin, top + 140 + texts.length * 42 + at * 42, style),
      ),
      drawQr(address, width - margin - qrSize, top + 56, qrSize),
    ],
  };
}
