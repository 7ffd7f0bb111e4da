/** Words for places: the one whose government speaks, wider ones, and parts of it. */

import type { Sense } from '../token.ts';

/** Places that are wider than a county or beside it. */
const wider = '全国 我国 国家 国内 全球 世界'.split(' ');

/** What the state calls itself in a report of its own. */
const ownOfState = ['全国', '我国', '国家'];

/** The ending of a place's name says which of 全县, 全市, 全区 … mean the place itself. */
const endings = ['县', '市', '区', '旗', '州', '盟', '省'];

/**
 * The words for places, as the government of one place uses them. Of a place that is not known, 全市 is
 * another: most texts are of counties, and a wrong 全市 is worse than a missing one.
 *
 * @param place its name or the last character of that; null where it is not known
 */
export function placeWords(place: string | null): [word: string, sense: Sense][] {
  const isOwn = (ending: string) => (place ? place.endsWith(ending) : ending !== '市');
  const named: string[] = place && place.length > 1 && place !== '全国' ? [place] : [];
  return [
    ...wider.map((word): [string, Sense] => [
      word,
      { kind: 'place', isOwn: place === '全国' && ownOfState.includes(word) },
    ]),
    ...endings.flatMap((ending) =>
      ['全', '我', '本'].map((whole): [string, Sense] => [
        `${whole}${ending}`,
        { kind: 'place', isOwn: isOwn(ending) },
      ]),
    ),
    ...named.map((word): [string, Sense] => [word, { kind: 'place', isOwn: true }]),
  ];
}

/**
 * A part of the place that opens a clause: 某县…, 六县, 高新区. Before 市 and 区 stand the ends of other
 * words (超市, 社区, 灌区), behind 县 and 区 their beginnings (县域, 区长).
 */
export const area =
  /^(?:[一-龥]{2,4}(?:县|(?<![城都股楼超门上])市|(?<![地社景灾山老小牧林库城辖灌垦湖校厂])区)(?![域级区长委城内场])|[一二三四五六七八九十两]+县|高新区|经开区|新区|兵团|(?:县域|城区|市区|中心城区)$)/;

/** An industrial park that opens a clause, whatever it is called. */
export const park =
  /[一-龥]{0,6}?(?:经开区|高新区|经济(?:技术)?开发区|高新(?:技术)?(?:产业)?开发区)/y;
