import type { PublishedCorrection } from '../schemas/correction.ts';

/**
 * Where a correction is explained, from the site's root.
 *
 * @example correctionPath({ report: 'a-2024-work-report', id: 'river' }) // => '/corrections/#a-2024-work-report--river'
 */
export function correctionPath({ report, id }: Pick<PublishedCorrection, 'report' | 'id'>): string {
  return `/corrections/#${correctionAnchor(report, id)}`;
}

/** Id of a correction's entry on the page of all corrections. */
export function correctionAnchor(report: string, id: string): string {
  return `${report}--${id}`;
}

/**
 * Where a suspect reading is explained, from the site's root.
 *
 * @param index its place among those of the report, from 0
 */
export function suspectPath(report: string, index: number): string {
  return `/corrections/#${suspectAnchor(report, index)}`;
}

/** Id of a suspect reading's entry on the page of all corrections. */
export function suspectAnchor(report: string, index: number): string {
  return `${report}--suspect-${index + 1}`;
}

/** What an editor did, in a word for each operation. */
export const operations: Record<PublishedCorrection['op'], string> = {
  replace: '订正',
  join: '接合',
  move: '移位',
  drop: '删去',
  heading: '标题',
  gap: '缺文',
};

/** How sure it is. */
export const certainties: Record<PublishedCorrection['certainty'], string> = {
  certain: '确定',
  probable: '很可能',
};
