/** Whose report a text is, as its title, its opening formula and its speaker say it. */

const unit = '(?:特别行政区|自治区|自治州|自治县|自治旗|地区|州(?![市省])|[省市区县盟旗])';
/** Signs and words that a name never holds: 较好完成了县…, 在市…; and no name is a unit alone. */
const name = `(?!${unit})(?:(?![了的在年各全我本届代])[一-龥]){1,17}?${unit}`;
const count = '[一二三四五六七八九十]+';

/** Forms that say whose report it is, the most telling first; those of the head, then those of the text. */
const forms: readonly { pattern: RegExp; weight: number }[] = [
  { pattern: new RegExp(`代表(${name})[省市区县州盟旗]?(?:人民)?政府`, 'g'), weight: 3 },
  { pattern: new RegExp(`在(${name})第?${count}届(?:人民代表大会|人大)`, 'g'), weight: 3 },
  {
    pattern: new RegExp(
      `(?:^|[^一-龥]|年)(${name})[省市区县州盟旗]?(?:人民)?(?:政府)?(?:\\d{4}年)?(?:人民)?(?:政府工作报告|国民经济和社会发展|统计公报|两会)`,
      'gm',
    ),
    weight: 2,
  },
  // Behind a day, of which a space is left.
  {
    pattern: new RegExp(`(?:^|[—( ])(${name})第?${count}届(?:人民代表大会|人大)`, 'gm'),
    weight: 2,
  },
  { pattern: new RegExp(`^(${name})(?:人民政府)?代?${unit}长`, 'gm'), weight: 2 },
  { pattern: new RegExp(`^(${name})人民政府`, 'gm'), weight: 2 },
];

/**
 * The place whose report it is, by the name that most of its forms give; undefined where none does.
 *
 * @param title what is known of it
 * @param head the lines above the report
 */
export function placeCalled(
  title: string,
  head: readonly string[],
  text: string,
): string | undefined {
  if (/国务院总理|代表国务院|^中华人民共和国/m.test([...head, text.slice(0, 600)].join('\n'))) {
    return '全国';
  }
  const votes = new Map<string, number>();
  const vote = (words: string, pattern: RegExp, weight: number) => {
    for (const [, found = ''] of words.matchAll(pattern)) {
      const place = lastPart(found);
      votes.set(place, (votes.get(place) ?? 0) + weight);
    }
  };
  const opening = [title, ...head, text.slice(0, 600)]
    .join('\n')
    // 2006年2月24日哈…, 关于某市… and 第三次会议上某市… are no part of a name, nor is what a site is called.
    .replace(/\d{1,2}日|关于|会议上|中国政府网/g, ' ');
  for (const { pattern, weight } of forms) vote(opening, pattern, weight);
  return [...votes].sort(([a, one], [b, other]) => other - one || b.length - a.length)[0]?.[0];
}

const wider = new RegExp(
  `^[一-龥]+?(?:省|自治区|自治州|地区|盟|市|州(?!市))(?=[一-龥]{1,}${unit}$)`,
);

/**
 * The innermost of the places that a name is made of.
 *
 * @example lastPart('某省甲市乙区') // => '乙区'
 */
function lastPart(words: string): string {
  const inner = words.replace(wider, '');
  return inner.length < 2 || inner === words ? words : lastPart(inner);
}

/** The kind of place whose government speaks, or that a text mostly calls its own: 全县, 我市. */
export function placeKind(text: string): string | null {
  const speaking = /代表(?:自治)?([县市区旗州盟省])(?:人民)?政府/.exec(text)?.[1];
  if (speaking !== undefined) return speaking;
  const counts = new Map<string, number>();
  for (const [, kind = ''] of text.matchAll(/[全我]([县市区旗州盟省])/g)) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}
