/** Words of reports that say what a number near them is, one entry a meaning. */

import { comparatorsBefore } from '../comparators.ts';
import type { Sense } from '../token.ts';

/** Words that do the same in a sentence, parted by spaces. */
export interface Entry {
  sense: Sense;
  words: string;
}

/** A level follows, and nothing is said of how it came about. */
const levels: Entry[] = [
  {
    sense: { kind: 'level', isReached: false },
    words: '完成 实现 为 是 合计 总计 共 共计 稳定 设定为 确定为 定为 修订为',
  },
  // How far it has come by the end of the time told of.
  {
    sense: { kind: 'level', isReached: true },
    words: '达到 达 共有 稳在 稳定在 保持在 维持在 巩固在 发展到 发展至 恢复到 恢复发展到',
  },
  { sense: { kind: 'total' }, words: '总数达到 总数达 总数为 总量达到 总量达' },
  {
    sense: { kind: 'to' },
    words:
      '增加到 增长到 提高到 提升到 上升到 扩大到 跃升到 跃升至 回升到 回升至 增长至 增加至 提升至 提高至 上升至 增至 升至 下降到 降至 减少到',
  },
  // A number of things after a reform, fewer or more than before: 行政村从205个合并为133个.
  {
    sense: { kind: 'to' },
    words:
      '变更为 调整为 优化为 演变为 调整到 优化到 优化调整为 调整优化为 合并为 整合为 精简为 精简至 缩减为 缩减至 缩减到 压缩为 压缩至 压缩到 压减为 压减至 压减到 缩短为 缩短至 缩短到 减少为 减少至 降为 扩大至',
  },
  { sense: { kind: 'from' }, words: '由 从' },
];

const changes: Entry[] = [
  {
    sense: { kind: 'change', sign: 1 },
    words: '增长速度 增长率 增长 增速 增幅 递增 比增 增加 提高 上升 上涨 增产 增 年增量',
  },
  { sense: { kind: 'change', sign: -1 }, words: '负增长 下降 减少 降低 回落 减产' },
];

/** What was done with the things counted. */
const doings: Entry[] = [
  {
    sense: { kind: 'new' },
    words: '新增 新培育 新认定 新引进 新创建 新打造 新发展 新登记 新入库 新纳规 新入规 净增 培育',
  },
  {
    sense: { kind: 'renewal' },
    words:
      '改造提升 提升改造 提标改造 提质改造 改造升级 升级改造 维修改造 维修养护 改扩建 改建 改造',
  },
  { sense: { kind: 'background' }, words: '依托 围绕 立足 发挥' },
];

/** Each of some words with each of others behind it. */
function pairs(first: string, second: string): string {
  return first
    .split(' ')
    .flatMap((one) => second.split(' ').map((other) => one + other))
    .join(' ');
}

/** Marks that a value passed, and remarks on it that give no number. */
const milestones: Entry[] = [
  {
    sense: { kind: 'milestones' },
    words: `${pairs(
      '先后 连续 接连 相继 依次',
      '突破 迈上 跨上 登上 站上 跃上 迈过 跨过 越过 跨越 跨',
    )} 连跨 连破 连越 连上`,
  },
  {
    sense: { kind: 'remark' },
    words:
      '翻一番 翻两番 翻了一番 翻了两番 翻番 实现翻番 实现翻一番 实现倍增 实现历史性突破 实现新突破 再创新高 创历史新高 再上新台阶 迈上新台阶 稳中有进 稳中有升',
  },
];

/** Over what years a number is, and whether it is so yet. */
const times: Entry[] = [
  { sense: { kind: 'average' }, words: '年均 年平均 平均每年 每年平均 每年' },
  { sense: { kind: 'cumulative' }, words: '累计' },
  {
    sense: { kind: 'goal' },
    words:
      '目标 力争 争取 预期 确保 计划 规划 努力 奋斗 冲刺 力促 力保 必保 力求 务求 设定在 确定在 安排在',
  },
  { sense: { kind: 'reality' }, words: '实际 实际上' },
];

/** Whose a number may be. */
const owners: Entry[] = [
  { sense: { kind: 'seat' }, words: '县城' },
  { sense: { kind: 'every' }, words: '每 各建 各新建 各打造' },
  {
    sense: { kind: 'owner' },
    words: '公司 集团 有限 股份 厂 园区 开发区 示范区 工业园 产业园 都市圈',
  },
  { sense: { kind: 'share' }, words: '占 相当于 占比 贡献' },
];

const links: Entry[] = [
  { sense: { kind: 'each' }, words: '分别' },
  { sense: { kind: 'all' }, words: '均 都 双双 同步' },
  { sense: { kind: 'etc' }, words: '等' },
  { sense: { kind: 'and' }, words: '、 和 与 及 以及 并 且 并且' },
  // Marks of a list part its items as commas do.
  { sense: { kind: 'comma' }, words: '， , ◆ ● ■ ★ • · —— ―' },
  { sense: { kind: 'semicolon' }, words: ';' },
  { sense: { kind: 'colon' }, words: ':' },
  { sense: { kind: 'open' }, words: '(' },
  { sense: { kind: 'close' }, words: ')' },
];

/** Words that may stand between a name and its number and change nothing. */
const fillers: Entry[] = [
  // 破 and 约 in these are no comparators.
  '侦破 破获 签约 集约 节约',
  // That it was counted.
  '按 计算 名义',
  '预计数 经初步核算 经初步统计 经核算 经统计 初步核算 初步统计 初步测算 测算 据 统计 核算',
  // When, where the year is told elsewhere.
  '截至 截止 在 到 至 于 由此 早日 确保了 年末 年底 期末 年度 当年',
  // When times were hard: 大灾之年粮食总产….
  '大灾之年 大旱之年 大涝之年',
  // How it went.
  '全面 稳步 逆势 首次 再次 首 成功 一举 历史性 继续 持续 保持 推动 促进 顺利 圆满 总体 组织',
  '仍 仍然 依然 仅 仅为 只有',
  '有望 可望 将 要 可 已 已经 的 了',
  // Behind a name: 投资总额; behind a number: 100亿元大关.
  '总量 规模 总额 水平 总值 大关 关口 台阶 大台阶 新台阶',
  // 列入计划 and 正常年景 stand where no target is meant by 计划, no year by 年.
  // 国内 in these is no place.
  '国内贸易 国内外 国内市场',
  '即 就是 也就是 其中 特别是 尤其是 列入计划 正常年景 正常年景下',
].map((words) => ({ sense: { kind: 'filler' }, words }));

/** How it was counted. */
const bases: Entry = {
  sense: { kind: 'filler', isBasis: true },
  words:
    '同口径 同比口径 可比口径 可比 自然口径 按在地口径 可比价格 可比价 不变价格 不变价 现价 当年价',
};

/** Words that begin as another does. */
const plain: Entry[] = [
  // 两年平均增长 is of years that nothing names.
  { sense: { kind: 'word' }, words: '从业 从教 从事 两年平均 三年平均 的基础上 要求' },
];

/** Every word that is known; none stands in two entries. */
export const words: readonly Entry[] = [
  ...comparatorsBefore.map(
    ({ comparator, words }): Entry => ({ sense: { kind: 'comparator', comparator }, words }),
  ),
  ...levels,
  ...changes,
  ...doings,
  ...milestones,
  ...times,
  ...owners,
  ...links,
  ...fillers,
  bases,
  ...plain,
];

/** A remark on how a value went, with no number behind it. */
export const remarkOnCourse =
  /(?:(?:(?:实现|喜获|喜迎|夺取|迎来)了?)?[一二三四五六七八九十]+连[增丰]|(?:(?:实现)?(?:由负)?转正|转负为正|止跌回[升稳])|(?:稳步|持续|稳定|平稳|快速|较快|明显|大幅|显著|逐步|逐季|企稳|稳中|恢复性)(?:增长|提升|提高|攀升|回升|向好|升位)|(?:保持|运行|稳定)在合理区间|连(?:续)?跨(?:过|越)?[一二两三四五六七八九十]+个[十百千万亿]+元?(?:台阶|大关|关口)|(?:再|连|又|首|屡)?创(?:历史|[近\d一二三四五六七八九十]+年)?(?:来|以来)?(?:历史)?(?:新高|最高(?:水平)?)|(?:先后|连续|接连|相继|再次)?(?:连[跨上破越]|跨|迈上|迈过|跨上|跨过|跨越|突破|站上|跃上|登上)了?[一二两三四五六七八九十\d]+个[十百千万]+亿?元?级?新?的?大?(?:台阶|大关|关口)|提前[一二两三四\d]年实现(?:(?:比|较)\d{4}年)?翻(?:一|两)?番(?:目标)?|(?:突破|迈上|跨上|站上|迈过|跨过|越过)[百千万]亿(?:大关|台阶|关口)?(?=[，,](?:总[量额])?[达为])|(?:基本|接近|将近|近乎)?(?:实现)?翻了?(?:[一两三]|\d(?:\.\d+)?)?番多?|再[上跨登迈]一?个?[十百千万]亿元?(?:新?台阶|大关|关口)|(?:由|从)全?[省国市区州]?(?:排名)?第[\d一二三四五六七八九十]+位?(?:跃升|上升|提升|前移|攀升|升|进|跃)(?:到|至|为|居)(?:全[省国市区州])?第[\d一二三四五六七八九十]+[位名]?)(?=[，,、;]|(?<=个[十百千万亿]+元?级?新?的?大?(?:台阶|大关|关口))$)/y;

/** 1990年不变价: how amounts were counted, and no time that is told of. */
export const yearOfPrices = /(?:19|20)\d\d年(?=不变价|可比价)/y;

/** 从五年前的20亿元增加到30亿元: what is told of around says which years those are. */
export const yearsAgo = /(?<=[由从])[五5]年前(?=的)/y;

/** 在2012年的基础上翻一番: a yearly rate behind it is not counted from there. */
export const onTopOf = /在(?:19|20)\d\d年(?:的)?基础上/y;

/** 五年翻了1.2番，达到38亿元: how it went, of a value that is that of the last year. */
export const doubledInYears =
  /[五5]年(?:基本)?(?:实现)?翻了?(?:[一两三]|\d(?:\.\d+)?)?番多?(?=[，,、;])/y;

/** 500亿元、600亿元两大台阶: how many the marks are that were passed. */
export const marksCounted =
  /(?<=[元亿万吨斤])[两二三四五六七八九\d](?:大|个)(?=新?(?:台阶|大关|关口))/y;

/** 连续10年稳定在…: for how long it has been so, of a level that is still so. */
export const yearsOnEnd =
  /(?:连续[\d一二两三四五六七八九十]+年|连年)(?:都|均)?(?=稳定在|保持在|维持在|稳定达到|达到|超过|突破|在|粮食(?:总?产量?|播种面积)(?:稳定|保持|维持|稳|达到|超过|突破|在))|(?:连续|始终|一直|常年)(?=稳定在|保持在|维持在)/y;

/** 居全省第5位: a rank, which says nothing of the number in the clause behind it. */
export const rankOnly =
  /(?:总量|规模|增速|增幅)?(?:均|分别|双双)?(?:连续[\d一二两三四五六七八九十]+年)?(?:稳居|位居|位列|跃居|跃升至|跃升到|上升至|上升到|升至|升到|跻身|保持|列|居|排名|排)全[省市区国州盟][^,，。;、\d第前首榜]{0,4}(?:第[\d一二三四五六七八九十]+[位名]?(?:和第[\d一二三四五六七八九十]+[位名]?)?|前[\d一二三四五六七八九十]+[位名]?|前列|首位|榜首|第一方阵)(?=[，,、;])/y;

/** 高于全省平均水平, 比近三年净增量之和多26亿元: a comparison, which says nothing of the number in the clause behind it. */
export const comparedWith =
  /(?:(?:均|都|分别)?(?:明显|大幅|略|始终|持续)?(?:高于|快于|好于|优于|低于|慢于)全[省市区国州盟](?:[、和及]全[省市区国州盟])*(?:的)?(?:平均)?(?:水平|增速|增幅|增长水平)?(?:和全[省市区国州盟]平均水平)?|比[^,，。;、\d]{2,14}(?<!减|至)[多少]\d+(?:\.\d+)?(?:亿|万)?元)(?=[，,、;])/y;

/** 两项指标 between names and 双双: how many have been named. */
export const indicatorsCounted =
  /(?:等)?[两二三四五六七八九2-9]项(?:主要)?(?:经济)?指标(?=均|双双|都|分别)/y;

/** “十四五”实现“开门红”: what is said of a plan, which is no time that anything is told of. */
export const planAsWhole =
  /[“"]?十[一二三四五六七]五[”"]?(?:规划)?(?:胜利|顺利|圆满|如期|实现|取得|迎来|完美|精彩|全面)*了?[“"]?(?:开门红|良好开局|精彩开局|高位开局|收官|圆满收官)[”"]?(?=[，,、;])/y;

/** 在价格下调的情况下，仍达到…: how hard it was, in words that say nothing of the number. */
export const despite = /在[^,，。;:\d]{2,30}的(?:情况|形势|背景|条件)下[,，]?/y;

/** A macro indicator of the whole place, as it begins to be named. */
const macro =
  '(?:全[市县省区州]|我[市县省区州])?(?:(?:国内|地区)?生产总值|GDP|经济(?=增[长速])|(?:全社会)?固定资产投资|社会消费品零售总额|(?:规上|规模以?上?)工业|(?:地方)?(?:一般)?公共(?:财政)?预算收入|粮食(?:播种|种植|生产|总|产)|农民人均纯收入)';

/** 提出地区生产总值增长7%左右, 确定经济增长7%的目标, 初步安排固定资产投资80亿元: what is aimed at. */
export const proposing = new RegExp(
  `(?:提出|设定|确定|初步安排|锚定)(?=(?:20\\d\\d年)?${macro}[^,，;。\\d]{0,6}\\d)`,
  'y',
);

/** 把今年地区生产总值增长目标定为7%: what is aimed at, whatever stands between. */
export const setAs = new RegExp(
  `(?:我们)?(?:把|将)(?=(?:今年|全年|20\\d\\d年)?${macro}[^,，;。\\d]{0,8}目标)`,
  'y',
);

/** 带动全市固定资产投资增长8%, 保障粮食产量稳定在5万吨: what brings the whole about, which is all that is told. */
export const broughtAbout = new RegExp(`(?:带动|拉动|使|保障|稳住|守住|落实)(?=${macro})`, 'y');

/** 平均增长8%: a yearly rate, of years that are told of around it. */
export const averageRate = /平均(?=增长|递增)/y;

/** 基本稳定在: what is said of a level is said of its number. */
export const nearly = /基本(?=稳定|保持|达到|完成|实现)|初步(?=预计|测算|匡算)/y;

/** 扣除价格因素, 剔除留抵退税影响后: how a rate was counted. */
export const countedWithout =
  /(?:扣除|剔除)[^,，。;:\d]{2,14}?(?:因素|影响|退税款?)(?:的?影响)?后?(?=[,，增下按同可实年]|\d)/y;

/** 各增长5%, 双破千亿元: one number for all that are named. */
export const forAll = /各(?=增长|下降)|双(?=[破超过][\d百千万])/y;

/**
 * A bracket that takes a part of the place away: （不含某某）. Without 农户 is how investment is counted in
 * the whole country, without 基金 how revenue is, and neither takes anything away.
 */
export const exclusion = /\((?:不含|不包括|除)(?!农户\)|基金\))[^()\d]*\)/y;

/** 争取上级资金12亿元: what has been won, or is to be won where all is still to come. */
export const won =
  /争取(?:到(?!位)|了)|争取(?=(?:各|落实|上级|国家|中央|中省|省|市|专项|地方|政府|一般|新增|再融资|财政|转移|项目|债券|资金|补助|补贴)[^,，。;\d]{0,20}\d)/y;

/** 来源于某地的财政总收入, 源于某地财政总收入 is all that is raised there, of which the place keeps a part. */
export const raisedHere = /(?:来源于|来自|源于)[一-龥]{2,5}?的?(?=财政)/y;

/** 按省口径计算, 按1995年价格计算: how it was counted. */
export const countedBy =
  /按(?:照)?(?:(?:19|20)\d\d年)?[一-龥]{0,6}?(?:口径|价格?|汇率)(?:计算|测算|统计|折算|相?比较?)?(?=[,，增下同比达为完约\d])/y;

/** （500万元口径）: how it was counted. */
export const countedInBracket = /\([^(),，。;]{0,6}\d[^(),，。;]{0,8}口径\)/y;

/** Numbering and marks at the start of a sentence: they open a clause, and mean nothing in it. */
export const numbering =
  /(?:[一二三四五六七八九十]+是|\(?[一二三四五六七八九十\d]{1,2}[).、．](?!\d)|[①-⑳]|第[一二三四五六七八九十]+,)/y;

/** What may follow a short name: a number, or a word that leads to one. */
export const behindShortName =
  /(?:[\d一二两三四五六七八九十达为完实约近超不突稳保增下降提同比由从要、，]|年均|分别|将|均|力争|[首再]次|[迈跃跨站登攀连]上|先后|相继|接连|连[续跨破越])/y;
