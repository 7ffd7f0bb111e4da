/** Pages that lead to others: what an address once published shows where no page of its own is left. */
import type { FormerIndicator } from '../schemas/former.ts';
import type { Indicator } from '../schemas/observation.ts';
import { inQuotes } from '../text/quotation.ts';
import { toNames } from './indicator-names.ts';
import { embedPath, hasPage, indicatorPath, isRegistered, standingPath } from './routes.ts';

/** A page that leads to another at once, and says to who stays there where it leads. */
export interface MovedPage {
  /** Path from the site's root, and that of the page it leads to. */
  path: string;
  to: string;
  /** Path of the page whose picture stands for it. */
  card: string;
  slug: string;
  /** `“美丽乡村”换了地址` */
  heading: string;
  /** What stands at its new place, and the words around that name. */
  now: string;
  words: readonly [before: string, after: string];
  /** Whether it was to be shown in other pages. */
  isEmbedded: boolean;
}

/**
 * The pages of indicators that lead elsewhere: of those that have other names today, and of those
 * that have nothing to compare and stand in a row. The second come and go with the data: no link
 * breaks by a page that went.
 */
export function toMovedPages(
  indicators: readonly Indicator[],
  former: readonly FormerIndicator[],
): MovedPage[] {
  const nameOf = toNames(indicators);
  const bySlug = new Map(indicators.map((indicator) => [indicator.slug, indicator]));
  const renamed = former.flatMap(({ slug, title, now }) => {
    const own = bySlug.get(now);
    if (!own) return [];
    const page = {
      slug,
      card: hasPage(own) ? indicatorPath(own) : '/indicators/',
      heading: `${inQuotes(title)}换了地址`,
      now: nameOf(own),
      words: ['这项数字现在列在', '之下，页面会自动转到那里。'],
    } as const;
    const to = indicatorPath(own);
    return [
      { ...page, path: standingPath(slug), to, isEmbedded: false },
      {
        ...page,
        path: embedPath(slug),
        to: isRegistered(own) ? embedPath(now) : to,
        isEmbedded: true,
      },
    ];
  });
  const inRows = indicators
    .filter((indicator) => isRegistered(indicator) && !hasPage(indicator))
    .map((indicator) => ({
      path: standingPath(indicator.slug),
      to: indicatorPath(indicator),
      card: '/indicators/',
      slug: indicator.slug,
      heading: `${inQuotes(nameOf(indicator))}没有单独的页面`,
      now: nameOf(indicator),
      words: [
        '这项指标还没有可以比较的数，列在各项指标中的',
        '一行，页面会自动转到那里。',
      ] as const,
      isEmbedded: false,
    }));
  return [...renamed, ...inRows];
}
