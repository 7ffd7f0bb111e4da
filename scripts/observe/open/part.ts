/** What is told as a part of something else. */

/** Behind 其中 a sentence tells parts of what it told before. */
export function isPart(before: string): boolean {
  return before.slice(before.lastIndexOf(';') + 1).includes('其中');
}

/** Branches of the whole economy, which are told as themselves wherever they stand. */
const wholeBranch = /^(?:第?[一二三]次?产业?|工业|农业|服务业|建筑业)(?:总产值|增加值)$/;

/** Whether what is measured is one of the parts that a sentence lists: 其中，甲产量3吨；乙产量2吨. */
export function isOfParts(noun: string, before: string): boolean {
  const [first = ''] = before.split(';');
  return /其中[,，:：]/.test(first) && !wholeBranch.test(noun);
}
