import { siteName } from '../../library/site.ts';
import { toQrPath } from '../../share/qr.ts';
import { pickScheme } from '../../styles/light-dark.ts';
import { toPieces } from '../../text/line-breaks.ts';
import { wrapLines } from '../../text/wrap-lines.ts';
import { make } from '../site/dom.ts';

/** What the picture of a passage shows. */
export interface Passage {
  /** The words of each block. */
  texts: readonly string[];
  /** `甲县2024年政府工作报告第12段` */
  source: string;
  /** The check code. */
  code: string;
  /** Address of the page that checks it, in the QR code. */
  address: string;
}

const width = 1080;
const margin = 84;
const inner = width - 2 * margin;
const lineHeight = 76;
const qrSize = 216;
/** Browsers refuse taller canvases on small phones; a longer passage ends with an ellipsis. */
const manyLines = 60;
const sans =
  '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';
const serif = '"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif';

/** Draw a passage with its source, its check code and the way to check it. */
export function drawPassageCard({ texts, source, code, address }: Passage): HTMLCanvasElement {
  const canvas = make('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas to draw on');
  const [paper = '', surface = '', line = '', ink = '', soft = '', accent = ''] = readColours();
  const textFont = `42px ${serif}`;
  const sourceFont = `34px ${sans}`;
  const wrap = (text: string, font: string, room: number) => {
    context.font = font;
    return wrapLines(toPieces(text), (line) => context.measureText(line).width <= room);
  };
  const all = texts
    .flatMap((text) => text.split('\n'))
    .flatMap((text) => wrap(text, textFont, inner));
  const lines = all.length > manyLines ? [...all.slice(0, manyLines - 1), '……'] : all;
  const sourceLines = wrap(`——${source}`, sourceFont, inner);
  const textTop = 236;
  const sourceTop = textTop + lines.length * lineHeight + 20;
  const footTop = sourceTop + sourceLines.length * 54 + 60;
  canvas.width = width;
  canvas.height = footTop + qrSize + 112;
  canvas.lang = 'zh-CN';

  const write = (words: string, x: number, y: number, font: string, colour: string) => {
    context.font = font;
    context.fillStyle = colour;
    context.fillText(words, x, y);
  };
  context.fillStyle = paper;
  context.fillRect(0, 0, width, canvas.height);
  context.fillStyle = accent;
  context.fillRect(0, 0, width, 14);
  write(siteName, margin, 104, `700 40px ${serif}`, accent);
  context.fillStyle = line;
  context.fillRect(margin, 140, inner, 2);
  for (const [at, line] of lines.entries()) {
    write(line, margin, textTop + at * lineHeight, textFont, ink);
  }
  for (const [at, line] of sourceLines.entries()) {
    write(line, margin, sourceTop + at * 54, sourceFont, soft);
  }
  context.fillStyle = surface;
  context.fillRect(0, footTop, width, canvas.height - footTop);
  write('校验码', margin, footTop + 92, `32px ${sans}`, soft);
  write(code, margin, footTop + 156, `700 56px ui-monospace, "Cascadia Mono", monospace`, ink);
  write('扫码看原文，可知图片是否改动', margin, footTop + 222, `30px ${sans}`, soft);
  write(
    new URL(address).host + new URL(address).pathname,
    margin,
    footTop + 268,
    `26px ${sans}`,
    soft,
  );
  drawQr(context, address, width - margin - qrSize, footTop + 56);
  return canvas;
}

/** The site's colours, in light whatever the reader's theme: the picture leaves the page. */
function readColours(): string[] {
  const style = getComputedStyle(document.documentElement);
  return ['paper', 'surface', 'line', 'ink', 'ink-soft', 'accent'].map((token) =>
    pickScheme(style.getPropertyValue(`--${token}`), 'light'),
  );
}

function drawQr(context: CanvasRenderingContext2D, address: string, x: number, y: number): void {
  const code = toQrPath(address);
  const scale = Math.floor(qrSize / code.width);
  const shift = Math.floor((qrSize - scale * code.width) / 2);
  context.fillStyle = '#fff';
  context.fillRect(x, y, qrSize, qrSize);
  context.save();
  context.translate(x + shift, y + shift);
  context.scale(scale, scale);
  context.strokeStyle = '#000';
  context.stroke(new Path2D(code.path));
  context.restore();
}
