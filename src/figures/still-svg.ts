import { escapeXml } from '../text/escape.ts';
import type { ChartDrawing } from './drawing.ts';

/** More years than a narrow frame has room for at their size. */
const manyYears = 8;

/** A drawing as SVG: what stands in the pages that are built, and what a browser puts into them. */
export function toStillSvg(drawing: ChartDrawing): string {
  const { label, unit, zero, ticks, years, bands, bars, lines, points, words } = drawing;
  const parts = [
    unit && `<text class="still-unit" x="0" y="0">${escapeXml(unit)}</text>`,
    ...ticks.map(
      ({ y, text }) =>
        `<line class="${y === zero ? 'still-zero' : 'still-grid'}" x1="0" x2="100%" y1="${y}" y2="${y}"/>` +
        `<text class="still-tick" x="0" y="${y}">${escapeXml(text)}</text>`,
    ),
    ...years.map(({ x, lines: told, isTold }) => {
      const room = years.length > manyYears && (isTold ? 'still-close' : 'still-untold');
      const spans = told.map(
        (one, at) => `<tspan x="${x}" dy="${at === 0 ? 1.6 : 1.2}em">${escapeXml(one)}</tspan>`,
      );
      return `<text class="${join('still-year', room)}" y="100%">${spans.join('')}</text>`;
    }),
    ...bands.map(({ box, isRange, text, ...look }) => {
      const { x, y, width, height } = box;
      const drawn = isRange
        ? `<rect class="still-range" x="${x}" y="${y}" width="${width}" height="${height}"/>`
        : `<svg class="still-span" x="${x}" y="${y}" width="${width}" height="1"><line x2="100%"/>` +
          `<text x="50%" dy="${look.isTarget ? '-0.5em' : '1.5em'}">${escapeXml(text)}</text></svg>`;
      return `<g class="${classOf(look)}">${drawn}</g>`;
    }),
    ...bars.map(
      ({ box: { x, y, width, height }, ...look }) =>
        `<rect class="${join('still-bar', classOf(look))}" x="${x}" y="${y}" width="${width}" height="${height}"/>`,
    ),
    ...lines.map(
      ({ color, from: [x1, y1], to: [x2, y2] }) =>
        `<line class="${join('still-line', color)}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`,
    ),
    ...points.map(
      ({ x, y, path, isCross, ...look }) =>
        `<svg class="${join('still-point', classOf(look))}" x="${x}" y="${y}" width="1" height="1">` +
        `<path${isCross ? ' class="cross"' : ''} d="${path}"/></svg>`,
    ),
    ...words.map(({ x, y, align, lines: told, color }) => {
      const dx = align === 'right' ? ' dx="0.7em"' : '';
      // Several lines above a point begin so much higher.
      const first = { top: -0.7 - 1.1 * (told.length - 1), bottom: 1.6, right: 0.35 }[align];
      const spans = told.map(
        (one, at) =>
          `<tspan x="${x}"${dx} dy="${at === 0 ? first : 1.1}em">${escapeXml(one)}</tspan>`,
      );
      return `<text class="${join('still-words', align, color)}" y="${y}">${spans.join('')}</text>`;
    }),
  ];
  return `<svg class="still-chart" role="img" aria-label="${escapeXml(label)}">${parts.join('')}</svg>`;
}

function classOf({ color, isTarget }: { color: string; isTarget: boolean }): string {
  return join(color, isTarget && 'aimed');
}

/** The names of classes, those that are there. */
function join(...names: (string | false)[]): string {
  return escapeXml(names.filter(Boolean).join(' '));
}
