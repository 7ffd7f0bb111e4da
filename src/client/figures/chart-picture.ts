import { make } from '../site/dom.ts';

/** What stands around the chart in its picture. */
export interface PictureText {
  title: string;
  unit: string;
  /** Name of the site. */
  source: string;
  /** Address of the page. */
  address: string;
}

/** Colours and typeface as the page shows them. */
export interface PictureLook {
  text: string;
  background: string;
  fontFamily: string;
}

/** A sign of the chart as its picture has it, and what it means. */
export interface PictureSign {
  text: string;
  color: string;
  /** Outline of the sign around 0, 0, within 8 on all sides, as SVG has it. */
  path: string;
  isFilled: boolean;
}

const margin = 32;
const titleSize = 30;
const noteSize = 18;
const lineHeight = 1.6;

/** The legend of a chart, as the page shows it. */
export function readLegend(element: HTMLElement): PictureSign[] {
  return [...element.querySelectorAll<HTMLElement>('.chart-legend li')]
    .filter((entry) => !entry.hidden)
    .flatMap((entry) => {
      const path = entry.querySelector('path');
      if (!path) return [];
      return {
        text: entry.textContent.trim(),
        color: getComputedStyle(entry).color,
        path: path.getAttribute('d') ?? '',
        isFilled: getComputedStyle(path).fill !== 'none',
      };
    });
}

/**
 * A drawn chart as a picture that tells its title, its signs, its source and its address wherever it
 * is pasted.
 */
export function toPicture(
  chart: HTMLCanvasElement,
  { title, unit, source, address }: PictureText,
  legend: readonly PictureSign[],
  { text, background, fontFamily }: PictureLook,
): HTMLCanvasElement {
  const picture = make('canvas');
  const width = Math.max(chart.width, minWidth(title, address));
  const line = noteSize * lineHeight;
  const rows = toRows(legend, width);
  const head = titleSize * lineHeight + rows.length * line;
  picture.width = width + 2 * margin;
  picture.height = chart.height + head + 2 * line + 3 * margin;
  const context = picture.getContext('2d');
  if (!context) return picture;
  context.fillStyle = background;
  context.fillRect(0, 0, picture.width, picture.height);
  context.fillStyle = text;
  context.textBaseline = 'top';
  context.font = `bold ${titleSize}px ${fontFamily}`;
  context.fillText(unit === '' ? title : `${title}（${unit}）`, margin, margin);
  context.font = `${noteSize}px ${fontFamily}`;
  for (const [index, row] of rows.entries()) {
    const y = margin + titleSize * lineHeight + index * line;
    for (const { entry, x } of row) drawEntry(context, entry, margin + x, y, text);
  }
  context.drawImage(chart, margin, margin + head);
  const bottom = margin * 2 + head + chart.height;
  context.fillText(`出处：${source}`, margin, bottom);
  context.fillText(address, margin, bottom + line);
  return picture;
}

/** Chinese characters are as wide as high, the signs of an address about half as wide. */
function minWidth(title: string, address: string): number {
  return Math.max((title.length + 6) * titleSize, address.length * noteSize * 0.6);
}

/** The places of the legend's entries, line by line. */
function toRows(
  legend: readonly PictureSign[],
  width: number,
): { entry: PictureSign; x: number }[][] {
  const rows: { entry: PictureSign; x: number }[][] = [];
  let x = width;
  for (const entry of legend) {
    const own = (entry.text.length + 3) * noteSize;
    if (x + own > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ entry, x });
    x += own;
  }
  return rows;
}

function drawEntry(
  context: CanvasRenderingContext2D,
  { text, color, path, isFilled }: PictureSign,
  x: number,
  y: number,
  ink: string,
): void {
  const sign = new Path2D(path);
  context.save();
  context.translate(x + noteSize / 2, y + noteSize / 2);
  context.strokeStyle = context.fillStyle = color;
  context.lineWidth = 2;
  if (isFilled) context.fill(sign);
  context.stroke(sign);
  context.restore();
  context.fillStyle = ink;
  context.fillText(text, x + noteSize * 1.5, y);
}

/** Offer a picture as a file. */
export function savePicture(picture: HTMLCanvasElement, name: string): void {
  picture.toBlob((blob) => {
    if (!blob) return;
    const link = make('a', { href: URL.createObjectURL(blob), download: `${name}.png` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  });
}
