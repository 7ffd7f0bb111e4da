/** Words with which a report says what its sections and paragraphs are about. */

/** In a heading: what follows is still to come. 倍增计划 and the like are names, and aims may have been reached. */
export const goalHeading =
  /目标(?!(?:和?任务)?(?:已|均|都|如期|全面|顺利|胜利|圆满|超额|提前|基本|较好)+(?:地?完成|实现|达到))|展望|安排|打算|部署|(?:^|[年作展划])计划|计划指标|预期|努力方向|重点工作|要求/;

/** In a heading: what follows is done. 以优异成绩迎接… is what a report ends with, 再创新成绩 what it calls for. */
export const reviewHeading =
  /回顾|回眸|回望|总结|成就|(?<!以[一-龥]{0,10}|创造?(?:出|更|了|一)*[新大好优佳]的?)成绩|发展成效|完成情况|发展基础|规划基础|现状/;

/** In a heading below aims: what is to be reached, 在城乡融合上取得新成就. Below a review it has been. */
export const callsFor = /(?:取得|创造|实现|争创|再创)[^，,。]{0,6}(?:成就|成绩)/;

/** 十四五开局 in a heading names no time that is told of. */
export const openingOfPlan =
  /十[一二三四五]五(?:规划)?(?:顺利|良好|精彩|实现|取得|的|各项|工作)*(?:开好局|开局|开篇|起步|起好步)/g;

/** In a heading: what a government did in its term. */
export const onTerm =
  /(?:本|第?[一二三四五六七八九十]+)届(?:(?:[市县区省州旗盟]|自治[区州县旗])?(?:人民)?政府|任期)/;

/** The line that begins the notes behind a report. */
export const notesTitle =
  /^[（(【]?(?:《?政府工作报告》?)?(?:的)?(?:注释|附注|名词解释|(?:有关|相关|部分)?名词(?:解释|注释|说明)|名词术语解释)[）)】]?[:：]?$/;

/** The address with which a speaker begins a paragraph. */
export const address = /^各位代表[，,:!]?/;

/** A paragraph on the year that is just over. */
export const onLastYear =
  /^(?:特别(?:需要|值得|要)?(?:指出|一提|强调)的是[,，])?在?(?:刚刚过去的|过去的?(?:一年|\d{4}年)|一年来|去年(?:以来)?[,，全我])/;

/** A paragraph on the years of a plan. */
export const onPlan = /^十[一二三四五]五(?:时期|期间|以来|(?=是[^,，]{0,30}的[五5]年))/;

/** A paragraph on the years to come, and those that follow it. */
export const onYearsAhead =
  /^(?:今后|未来)的?[五5]年(?:[,，]|[^,，。;]{0,12}(?:目标|思路|要求|任务))/;

/** A first sentence on several years, whose number one of the groups has: 过去五年, 这是…的五年. */
export const onSeveralYears =
  /(?:过去|这|近|以来)的?([三四五])年|的([三四五]|(?<!\d)[345])年(?:[,，是]|$)|^[-—]*([三四五])年(?!规划|计划|行动|目标)|通过([三四五])年来/;

/** A paragraph that names the year it opens: 2015年，…, 2015年是…, 2015年极不平凡。 */
export function onYearItself(year: number): RegExp {
  return new RegExp(`^${year}年(?:[,，]|既?是|[^\\d,，。;、]{2,12}。)`);
}

/** A first sentence on what kind of year it was: 2020年是极不平凡的一年 */
export const isOnOneYear = /^[^。]{0,60}(?:的一年|之年)[。,，;]|^\d{4}年[^\d,，。;、]{2,12}。/;

/** Words with which a sentence turns to several years. */
export const turnsToSeveralYears =
  /(?:^|[。;])(?:回顾)?(?:过去|这|近)?的?(?:[三四五]|(?<!\d)[345])年|(?:^|[。;])十[一二三四五]五(?:时期|期间|以来)?[,，是]/;

/** A paragraph that announces what was done: 一年来，我们主要做了以下工作： */
export const announcesWork =
  /(?:主要|重点|着力|集中|突出|着重|抓|做)[^。,，]{0,12}(?:工作|方面|几件事)[。:：]?$|[:：]$/;

/** A sentence that ends on several years: 过去五年，是…的五年. */
export const endsOnSeveralYears = /的([三四五])年$/;

/** Words that tell of more years than one, or of an earlier one. */
export const tellsOfYears =
  /年均|年平均|累计|连续|翻.?番|[由从]|(?:[二两三四五]|(?<!\d)\d)年|十[一二三四五]五|\d{4}年|倍/;

/** Words that go on from aims told before, of whatever years those are. */
export const goesOnFromAims = /(?:^|。)(?:为?(?:围绕|实现|完成))(?:上述|以上)[^。]{0,8}目标/;

/**
 * Words with which a report begins to speak of what is to be done in a year.
 *
 * @param spokenYear the year that 今年 means
 */
export function aimsOf(year: number, spokenYear: number): RegExp {
  const opening = year === spokenYear ? `(?:${year}年|今年)` : `${year}年`;
  const when = `(?:${year}年|今年|新的一年|全年)`;
  return new RegExp(
    `${when}[^。]{0,40}目标(?:任务)?(?:建议|初步|安排|确定|拟定|设定)*(?:为|是|:)|` +
      `${when}[^。]{0,30}(?:总体要求|总体思路|工作思路)(?:为|是|:)|` +
      `(?:^|。)${opening}[,，]?既?是|` +
      // 预期今年全省地区生产总值增长6%, and 分析判断，2015年我们要…
      `(?:^|。)(?:综合考虑[^。，,]{0,20}[,，])?(?:初步)?预期${opening}|` +
      `(?:^|[。,，])${opening}[,，]?(?:我们|全[省市县区州旗盟]|我[省市县区州旗盟])?要(?!求)|` +
      // A title that lost its line may stand before it.
      `${opening}是[^。，,]{0,40}(?:之|[开首头起第][一二三四五]?)年`,
  );
}

/** A sentence that compares with what had been aimed at: 增长10%，低于计划2个百分点 is what became of it. */
export const comparesWithAims =
  /[，,](?:低于|高于|超出|超过|超|比)(?:年初|年度|全年|原定|预期)*(?:计划|目标|预期)(?:目标|任务)?[多少高低]?\d/;

/** A paragraph on the years since one: 2017年以来，…. */
export const onYearsSince = /^(?:自|从)?\d{4}年以来[,，]/;

/** A sentence that gives the targets of a report's year, in a section whose heading still looks back. */
export const givesAims =
  /^(?:综合考虑[^。]{0,20}[,，])?(?:建议)?(?:今年)?(?:全[县市区旗州盟省]|我[县市区旗州盟省])?(?:国民)?经济(?:和)?社会发展的?主要预期目标(?:建议|初步|安排|确定|拟定|设定)*(?:为|是|:)/;
