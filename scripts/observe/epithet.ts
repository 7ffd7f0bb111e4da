/** 财政收入超10亿元县市4个: a mark that tells which places are meant, not how much something was. */

const places =
  /^(?:的(?=[\d一二三四五六七八九十]+[个家])|的?(?:县|市|区(?!间)|城市|镇|乡|街道|园区|企业|产业集群|(?:重点|重大|工业|产业|合作|招商|签约)?项目)(?![^，,。;；]{0,2}民))/;

/** Whether the words behind a number in a text make it tell which places are meant. */
export function tellsWhich(text: string, end: number): boolean {
  return places.test(text.slice(end, end + 12));
}
