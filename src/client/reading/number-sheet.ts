import { labelOf, valuesOf } from '../../figures/figures.ts';
import { formatPeriod, formatValue, formatYears } from '../../figures/format.ts';
import { toSeries } from '../../figures/series.ts';
import { type Spark, sparkSize, toSpark } from '../../figures/spark.ts';
import { dataPath, withBase } from '../../library/routes.ts';
import type { Indicator, Observation } from '../../schemas/observation.ts';
import { make, makeLink } from '../site/dom.ts';
import { copyButtons, toExcerpt } from './citing.ts';
import { openSheet } from './sheet.ts';

/** What the file of an indicator holds. */
interface IndicatorFile {
  observations: Observation[];
  indicators: Indicator[];
}

/** What a number is, in a word. */
const natures: Record<Observation['nature'], string> = {
  actual: '实际',
  target: '目标',
  baseline: '基数',
  average_growth: '年均增速',
};

const files = new Map<string, Promise<IndicatorFile>>();

/**
 * Open a number where it stands: its value, of when and of what nature, the other years of the
 * county, and the way to those of all counties.
 *
 * @param id of the observation
 */
export async function openNumber(link: HTMLAnchorElement, id: string): Promise<void> {
  const file = fileOf(link);
  const { observations, indicators } = await fetchIndicator(file);
  const [slug = ''] = file.split('/');
  const own = observations.find((one) => one.id === id);
  const indicator = indicators.find((one) => one.slug === slug);
  if (!own || !indicator) throw new Error(`${id} is not in the file of ${slug}`);
  const county = { slug: own.county, name: '' };
  const here = observations.filter((one) => one.county === own.county);
  const series = toSeries(indicator, here);
  const figure = { county, indicator, series, reports: new Map() };
  const values = valuesOf(figure);
  const places = document.querySelector<HTMLElement>('[data-places]')?.dataset['places'] ?? '';
  const drawing = toSpark(figure);
  const years = values.map(
    (value) =>
      `${formatYears(value)}${value.isTarget ? '目标' : ''}${labelOf(value, indicator.unit)}`,
  );
  openSheet(link, own.label, [
    make('p', { className: 'sheet-head' }, own.label + (own.scope ? `（${own.scope}）` : '')),
    make(
      'p',
      { className: 'sheet-value' },
      make('b', {}, formatValue(own)),
      ` ${formatPeriod(own)}，${natures[own.nature]}`,
    ),
    ...(drawing ? [draw(drawing)] : []),
    ...(years.length > 1 ? [make('p', { className: 'sheet-years' }, years.join('；'))] : []),
    make('p', { className: 'sheet-link' }, makeLink(link.href, `${places}各年`)),
    copyButtons(() => toNumberExcerpt(link, id), ['address', 'standard']),
  ]);
}

/**
 * The name of the file that has the numbers of where a link leads: to the page of an indicator, to that
 * of a city (`gdp/1408`), or to its row among the others.
 */
function fileOf(link: HTMLAnchorElement): string {
  const page = /\/indicators\/([^/]+(?:\/\d+)?)\/$/.exec(link.pathname)?.[1];
  return page ?? link.hash.slice(1);
}

async function fetchIndicator(name: string): Promise<IndicatorFile> {
  const file =
    files.get(name) ??
    fetch(withBase(`${dataPath('indicators', name)}.json`)).then((response) => {
      if (!response.ok) throw new Error(`${response.status} for ${name}`);
      return response.json();
    });
  files.set(name, file);
  try {
    return await file;
  } catch (error) {
    files.delete(name);
    throw error;
  }
}

/** The words of the number, under their own address. */
function toNumberExcerpt(link: HTMLElement, id: string) {
  const block = link.closest<HTMLElement>('[data-block]');
  if (!block) throw new Error(`${id} stands in no block`);
  const excerpt = toExcerpt([{ block, text: link.textContent }]);
  return { ...excerpt, address: excerpt.address.replace(/#.*$/, `#${id}`) };
}

const namespace = 'http://www.w3.org/2000/svg';

/** The drawing that the county's page has; its values stand below it in words. */
function draw({ isBars, zero, marks }: Spark): SVGElement {
  const { width, height } = sparkSize;
  const picture = shape('svg', {
    class: 'spark',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
  });
  picture.setAttribute('aria-hidden', 'true');
  picture.append(shape('line', { x1: 0, x2: width, y1: zero, y2: zero }));
  for (const { kind, x, end, y } of marks) {
    if (end > x) {
      picture.append(shape('rect', { 'data-kind': kind, x, y: y - 2, width: end - x, height: 4 }));
    } else if (isBars) {
      const top = Math.min(y, zero);
      picture.append(
        shape('rect', {
          'data-kind': kind,
          x: x - 5,
          y: top,
          width: 10,
          height: Math.abs(zero - y),
        }),
      );
    } else picture.append(shape('circle', { 'data-kind': kind, cx: x, cy: y, r: 3.5 }));
  }
  return picture;
}

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
