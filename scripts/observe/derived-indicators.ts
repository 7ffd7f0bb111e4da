/** Indicators that derive from another: its yearly growth, counted in two ways, what is added to it, renewed of it, or gained a year. */

import { relativeOf } from '../../src/figures/family.ts';
import type { Indicator } from '../../src/schemas/observation.ts';

/** The yearly growth of an indicator as an indicator of its own. */
export function growthOf(
  { slug, title, brief, group, headline }: Indicator,
  aliases: string[],
): Indicator {
  return {
    slug: relativeOf(slug, 'growth'),
    title: `${title}增速`,
    ...(brief !== undefined && { brief: `${brief}增速` }),
    definition: `${title}比上年增长的百分比；写几年的，是几年合计的增速，“年均”为若干年间平均每年的增速。`,
    unit: '%',
    group,
    headline,
    aliases,
    factors: { '%': 1 },
  };
}

/** Slug of a growth as counted in another way. */
export function recountSlug(growth: string): string {
  return `${growth}-recounted`;
}

/** A growth that is told again as counted in another way, as a name of its own in the same series. */
export function recountOf(growth: Indicator): Indicator {
  return {
    ...growth,
    slug: recountSlug(growth.slug),
    title: `${growth.title}（另一口径）`,
    definition:
      '同一增速的另一种算法，报告写在通常的增速之后：扣除价格因素的实际增速，或按可比口径、同口径、剔除某项因素计算的增速。',
    aliases: [],
  };
}

/** What an indicator gains in a year or a span, as an indicator of its own. */
export function additionOf(own: Indicator): Indicator {
  return {
    ...own,
    slug: relativeOf(own.slug, 'added'),
    title: `新增${own.title}`,
    definition: `一年内或一个时期内新增的数量，不是总数。${own.title}：${own.definition}`,
    aliases: own.aliases.map((alias) => `新增${alias}`),
  };
}

/** How much of an indicator is renewed in a year or a span, as an indicator of its own. */
export function renewalOf(own: Indicator): Indicator {
  return {
    ...own,
    slug: relativeOf(own.slug, 'renewed'),
    title: `改造${own.title}`,
    definition: `一年内或一个时期内改造、提升、扩建或维修的数量，不是总数。${own.title}：${own.definition}`,
    aliases: own.aliases.map((alias) => `改造${alias}`),
  };
}

/** What a share changes by: between two of them there are points, not percent. */
export const points = '个百分点';

/** What an indicator gains a year, on average, as an indicator of its own: rows of a plan's table. */
export function yearlyGainOf({
  slug,
  title,
  unit,
  group,
  headline,
  factors,
}: Indicator): Indicator {
  const isShare = unit === '%';
  return {
    slug: relativeOf(slug, 'gain'),
    title: `${title}年均增加`,
    definition: isShare
      ? `${title}在若干年间平均每年增加多少个百分点：由表中起止两年的数可知，不是增长的百分比。`
      : `${title}在若干年间平均每年增加的数量。`,
    unit: isShare ? points : unit,
    group,
    headline,
    aliases: [],
    factors: isShare ? { [points]: 1 } : factors,
  };
}
