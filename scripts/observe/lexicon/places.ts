/** Words for places: the one whose government speaks, wider ones, and parts of it. */

import type { Sense } from '../token.ts';
import { firmDoings, looseDoings } from './doings.ts';

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
    ...['辖内', '全境'].map((word): [string, Sense] => [word, { kind: 'place', isOwn: true }]),
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
 * 某地 of 某地市, and 县域 in a county, where what follows is sure to be the whole place's: 某地地区生产总值.
 */
export function shortPlace(place: string | null): RegExp | undefined {
  const name = /^([一-龥]{2,4}?)(?:(?:[一-龥]+族)?自治[区州县旗]|[市县区旗省])$/.exec(
    place ?? '',
  )?.[1];
  const names = [...(name ? [name] : []), ...(/[县旗]$/.test(place ?? '') ? ['县域'] : [])];
  // 其中市一般预算收入: what the city keeps of what is raised in it.
  const ending = /[县市]$/.exec(place ?? '')?.[0];
  const kept =
    ending && `(?<=其中[:：]?|[;；])${ending}(?=(?:财政)?(?:地方|一般|公共)[一-龥]{0,6}收入)`;
  const whole = names.length > 0 ? `(?:${names.join('|')})(?=(?:地区)?生产总值|GDP)` : undefined;
  const forms = [whole, kept].filter((one) => one !== undefined);
  return forms.length > 0 ? new RegExp(forms.join('|'), 'y') : undefined;
}

/** What of a place is not its name: 贫困县, 各县区, 省市. */
const noName = '贫困 脱贫 试点 项目 困难 赤字 农村 全部 所有 其他 其余 支持各'.split(' ').join('|');

/**
 * A part of the place that opens a clause: 某县…, 六县, 高新区. Before 市 and 区 stand the ends of other
 * words (超市, 社区, 灌区), behind 县 and 区 their beginnings (县域, 区长).
 * 自治区 is what the place belongs to.
 */
export const area = new RegExp(
  `^(?:(?!${noName}|[居占列省]|位[居列])[一-龥]{1,3}[^省市县区各](?:县|(?<![城都股楼超门上])市|(?<![地社景灾山老小牧林库城辖灌垦湖校厂户护能]|自治)区)(?![域级区县乡长委城内外场直属人民容管控政]|重点)|(?![全我本各该邻外跨强大小老穷富每几某与到对从向在由市省和及是为以郡知出整建入])[一-龥]县(?=$|[一-龥]{0,4}(?:工业|园区|经济))|[一二三四五六七八九十两]+县|[一-龥()]{0,8}(?:自贸试验区|自贸区|自由贸易(?:试验)?区|综合保税区|综保区|保税区)|高新区|经开区|新城?区|市?(?:中心|主)城区|兵团|(?:县域|城区|市区)$)`,
);

/** The last of several parts that are listed before what is told of all of them: 甲、乙、丙三县. */
export const areasListed = /[两二三四五六七八九十\d]个?(?:县区|区县|县市|市县|[县旗州])$/;

/** Firms that a government owns, behind their number: 12家市属国有企业完成…, whose sums follow. */
export const ownedFirms = /^[省市县区州]属(?:国有|重点|国有重点)?企业$/;

/** The end of words for a part of the place, right before what it produced: 县域, 某某新区, but not 全市. */
export const endsInPart =
  /.(?:(?<![全我本])[县旗]|(?<![全我本地]|自治)区|(?<![全我本城超])市|[县全区]域|新城|片区|[湖湾岛港园])$/;

/** What is done, whatever with. */
const doing = `(?:${[...firmDoings, ...looseDoings].join('|')}|列入|纳入|加快|加大|加强|强化|优化|深化|完善|提请|促进|鼓励|坚持|统筹|狠抓|用好|复制|创新|健全|构建|探索|推行|明确)(?:成|好)?`;

/** 实施市重点项目, 出台县…办法: what is done, and whose it is, are no name of a place. */
export const ofOwnCity = new RegExp(`^${doing}(?:自治)?[市县区州]`);

/** 推进某某区建设: what is done there, of which the sentences behind need not be. */
export const isDoing = new RegExp(`^(?:进一步|积极|全力|大力)?${doing}`);

/** An industrial park that opens a clause, whatever it is called. */
export const park =
  /[一-龥]{0,6}?(?:经开区|高新区|经济(?:技术)?开发区|高新(?:技术)?(?:产业)?开发区)/y;

/**
 * A word for parts of the place, where it tells what a heading or a paragraph is about. Those of all parts
 * alike (各县区, 城乡) and of one among others (社区, 景区) are none.
 */
export const partWord =
  /(?:经济(?:技术)?开发区|高新(?:技术)?(?:产业)?开发区|开发区|高新区|经开区|园区|工业园|产业园|(?<!全|更|创)新区|新城|主城区|中心城区|(?<![全本])市区(?!范围)|县域|区县|县区|经济带|经济圈|经济区|都市圈|城市群|示范区|先行区|先导区|试验区|自贸区|保税区|集聚区|垦区|兵团|革命老区|(?<!大)山区|口岸)/;

/** A part that nobody speaks of as a place to live in. */
export const isPark =
  /(?:开发区|高新区|经开区|农高区|园区|工业园|产业园|示范区|先行区|先导区|试验区|自贸区|保税区|综保区|集聚区|口岸)$/;

/** A first clause that tells of work on one park, whose numbers the rest may give: 加快某高新区建设，…. */
export const onPark =
  /^[^，,、;；:]{0,10}(?:加快|推进|推动|加强|支持|抓好)([一-龥]{2,10}?(?:开发区|高新区|经开区|农高区|综保区))(?:建设|发展)(?=[,，])/;

/** Words before the kind of a part that name none: 重点园区, 各开发区. */
const anyPart =
  '各|所有|全|重点|产业|工业|农业|物流|文化|旅游|生态|省级|国家级|市级|特色|现代|示范|县域|主|老|中心|新|一批|个|[\\d一二三四五六七八九十]';

/**
 * A clause on work for one part of the place, which names it: 推动某某新区建设,; of what only gets support it need
 * not say what it is: 支持某某高质量发展,. What the sentence goes on to aim at or to have reached may be that part's.
 */
export const furthers = new RegExp(
  `(?:(?:支持|推动|推进|加快|加强|抓好|促进|举全[省市县区州旗]之力[一-龥]{0,4}?)(?:建设)?(?!${anyPart})[一-龥]{2,8}?(?:新区|开发区|高新区|经开区|保税区|自贸区|合作区|先导区|新城|港区)(?![、和与及])[^，,;；\\d]{0,20}?(?:建设|发展|崛起|提升|突破|扩容|开发)` +
    '|支持([一-龥]{2,4}?)(?:做大做强|(?:加快|率先|高质量|跨越式?|转型|创新|绿色)+(?:发展|崛起)))[，,]',
);

/** What is supported that is no place: 民营经济, 制造业. */
export const noPlace = /[业企产经济工农商贸民校院科研品链]/;

/** Behind it a sentence says what is aimed at, or was reached. */
export const leadsToAims = /(?:确保|力争|争取|努力|实现|完成|达成)/;

/** A first clause that tells how a part of the place, or a wider region, went: 某某经济圈建设走深走实，…. */
export const onPart =
  /^(?:(?!加[快大强]|推[进动]|支持|抓|实施|打造|做[强大优]|强化|聚焦)[^，,、;；:\d]){0,16}?(?:开发区|高新区|经开区|新区|经济圈|都市圈|城市群|经济带|先导区|示范区|试验区|县域(?:经济)?)(?:建设|发展|竞相|加快|继续|加速|提速|[^，,、;；:\d]{0,6}(?:成效|提升|壮大|增强))[^，,、;；:\d]{0,10}(?=[,，])/;

/** Several parks that a sentence opens with, behind their number: 9个省级产业集聚区. */
export const parksCounted =
  /^[一-龥、]{0,8}?(?:集聚区|开发区|工业园区?|产业园区?|园区|示范区|高新区|经开区|(?:示范|重点|中心|特色)镇)/;

/** The built-up part of a city, before what is told of it alone: 市区空气质量. */
export const cityPart = /^(?:市区|主城区|中心城区|城区)(?=[一-龥]{2})/;

/** Right behind a part: what it has of its own, as the place has. */
export const macroOfPart =
  /^[^,，、;；\d]{0,8}?(?:生产总值|GDP|经济总量|固定资产投资|预算收入|财政总?收入)(?!.{0,2}比重)[^,，、;；]{0,12}\d/;

/** What no city holds: behind it a sentence speaks of more than 市区. */
export const outOfCity = /农村|农民|农田|乡|镇|村|县/;

/** A sentence that names parts among other things, or what was awarded: 入选国家级示范区. */
export const isListOrHonour =
  /[、]|入选|获批|获评|荣获|列为|列入|评为|评定|认定|命名|成为|创建|称号|试点|示范(?:县|市)/;

/** A sentence on a rank, which is an aside. */
export const saysRank = /第[一二三四五六七八九十\d]|首位|前列|榜首/;

/** What follows a place whose name is only what a rank is counted in: 全市第5, 全省首位. */
export const isRank =
  /^(?:排名?|排位|位次|名列|位居)?(?:第[一二三四五六七八九十\d]|首位|首个|前列|前[一二三四五六七八九十\d]|榜首|唯一|最|平均|水平|领先|各|500强|五百强|百强|[一-龥]{0,4}(?:副?中心(?!城)|高地|枢纽|先行区|样板|标杆))/;
