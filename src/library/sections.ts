import { type Link, toLink } from './routes.ts';

/** A link of the header, and whether one is there: on its page, or on a page below it. */
export interface Section extends Link {
  current: 'page' | 'true' | undefined;
}

/** Pages that stand below another section than their address says; every other page is a county's. */
const above: Readonly<Record<string, string>> = {
  indicators: '/indicators/',
  topics: '/topics/',
  search: '/search/',
  data: '/data/',
  about: '/about/',
  corrections: '/about/',
  glossary: '/about/',
  check: '/about/',
  all: '/about/',
  offline: '/about/',
};

/**
 * The sections of the site, for a page of it.
 *
 * @param all what all its places are called: `各县`
 * @param path of the page, from the site's root; null where it has none
 */
export function toSections(all: string, path: string | null): Section[] {
  const own = sectionOf(path);
  return [
    [all, '/counties/'],
    ['指标', '/indicators/'],
    ['计划与进展', '/topics/'],
    ['检索', '/search/'],
    ['数据', '/data/'],
    ['关于', '/about/'],
  ].map(([title = '', section = '']) => ({
    ...toLink(title, section),
    current: section !== own ? undefined : section === path ? 'page' : 'true',
  }));
}

/**
 * The section that a page is in; none for the first page.
 *
 * @example sectionOf('/jiangxian/2024/') // => '/counties/'
 */
export function sectionOf(path: string | null): string | undefined {
  const first = path?.split('/')[1] ?? '';
  return first === '' ? undefined : (above[first] ?? '/counties/');
}
