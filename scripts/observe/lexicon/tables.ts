/** What the heads, names and cells of indicator tables look like, in normal form. */

/** Group of the indicators of a table that has no groups. */
export const otherGroup = '规划指标';

/** What a unit in brackets looks like, and a gloss such as GDP does not. */
export const unitSign =
  /^(?:[%‰]|[\p{Script=Han}]{0,4}(?:元|人|个|项|件|年|岁|户|家|亩|吨|张|公里|平方米|平方公里|立方米|次|斤|公斤|米|所|辆|台|套|名|位|艘|篇|册|标准煤|瓦|千瓦时|度|人次|公顷|天|分|微克|毫克|级|处|座|条)(?:[/每].{1,6})?|.{1,4}\/.{1,5})$/u;

/** A head of an indicator table, whose rows are indicators whether they are registered or not. */
export const indicatorTableHead = /指标|属性/;

/** The head of the column that the names stand in. */
export const nameHead = /^(?:主要|具体)?指标(?:名称)?$/;

/** The head of the column of units. */
export const unitHead = /^(?:计量)?单位$/;

/** The head of a column of yearly changes. */
export const averageHead = /年均|平均/;

/** The head of a column of what is aimed at. */
export const goalHead = /目标|规划|预期|计划/;

/** 〔5〕 in a plan's table is the total of its years. */
export const bracketed = /^[〔[【](.+)[〕\]】]$/;

/** The head of a column of what was reached in the year that the table is of; its unit may stand in brackets. */
export const levelHead =
  /^(?:绝对数?|绝对额|绝对值|年末数|年末余额|总量|完成[数额]?|实际[数完成]*|实绩|指标值|数值|金额|全年|全年累计|累计)(?:\((.+)\))?$/;

/** The head of a column of yearly rates: 比上年增长（%）, 同比±%. */
export const rateHead =
  /^(?=.*%)(?:\d{4}年)?(?:比|较|同比)?(?:上年|去年)?末?(?:同期)?(?:增长|增减|增幅|增速|±)[率幅]?\(?±?%\)?$/;

/** The head of a column whose numbers are about an indicator and not of it: shares, ranks, differences. */
export const remarkHead =
  /比重|占比|占.+的|构成|结构|位次|名次|排名|贡献|拉动|^(?:比|较|同比)|增加|增减|指数/;

/** A row that is a part of the one above it. */
export const partRow = /^(?:其中|#|＃|内)/;

/** Words above or in a table that make its numbers those of a part of the place or of the year. */
export const partialCaption =
  /城镇|农村|乡村|市区|本级|开发区|园区|规模以上|限额以上|各[县市区乡镇]|分[县市区乡镇]|季度|[上下]半年|\d+[-—–~至]\d+月|计划|目标/;

/** `单位：亿元`, above a table or in its first row. */
export const captionUnit = /单位[:：]\(?([^),，、;。\s]+)/;
