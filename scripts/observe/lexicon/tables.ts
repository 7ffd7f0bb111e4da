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
