import { expect, test } from 'vitest';
import { findFacts } from './facts.ts';

test.each<[string, Parameters<typeof findFacts>[1], ReturnType<typeof findFacts>]>([
  [
    '——2024年2月20日在某县第十七届人民代表大会第四次会议上',
    { title: '政府工作报告', date: '2024-02-20' },
    { place: '某县', year: 2024, kind: 'work-report', date: '2024-02-20' },
  ],
  [
    '现在，我代表市人民政府报告工作。\n一、2022年工作回顾',
    { title: '某某市2023年政府工作报告' },
    { place: '某某市', year: 2023, kind: 'work-report', date: null },
  ],
  // A title may name the year that is over: the chapter on the work to come tells.
  [
    '现在，我代表市人民政府报告工作。\n一、“甲五”工作回顾\n二、“乙五”目标\n三、2023年工作\n安排各位代表',
    { title: '2022年某某市人民政府工作报告' },
    { place: '某某市', year: 2023, kind: 'work-report', date: null },
  ],
  [
    '现在，我代表市人民政府报告工作。\n一、2022年工作\n二、2023年工作设想',
    { title: '2022年某某市人民政府工作报告' },
    { place: '某某市', year: 2022, kind: 'work-report', date: null },
  ],
  ['一、2022年工作回顾', {}, { place: null, year: 2023, kind: 'work-report', date: null }],
  [
    '一、2022年工作回顾。我市全力以赴，全市经济增长，高于全省。',
    {},
    { place: '市', year: 2023, kind: 'work-report', date: null },
  ],
  [
    '政府工作报告——2021年7月29日在某自治县第八届人民代表大会第一次会议上。全县',
    {},
    { place: '某自治县', year: 2021, kind: 'work-report', date: '2021-07-29' },
  ],
  [
    '2017年某县政府工作报告 2016年12月16日在某县第十六届人民代表大会上。全县',
    {},
    { place: '某县', year: 2016, yearAhead: 2017, kind: 'work-report', date: '2016-12-16' },
  ],
  [
    '政府工作报告（2021年xx月xx日在某市某区第二届人民代表大会第六次会议上）',
    {},
    { place: '某区', year: null, kind: 'work-report', date: null },
  ],
  [
    `今天是：2025年6月3日 星期二\n${'栏目\n'.repeat(20)}2025年某县政府工作报告\n发布时间：2025-01-20 来源：某县人民政府\n——2025年1月14日在某县第十八届人民代表大会第四次会议上\n各位代表：\n全县`,
    {},
    { place: '某县', year: 2025, kind: 'work-report', date: '2025-01-14' },
  ],
  [
    '某县政府工作报告\n发布时间：2025-01-20\n各位代表：\n全县',
    {},
    { place: '某县', year: 2025, kind: 'work-report', date: '2025-01-20' },
  ],
  [
    '各位代表',
    { title: '年某市政府工作报告' },
    { place: '某市', year: null, kind: 'work-report', date: null },
  ],
  [
    '我代表县人民政府报告工作。全省领先、全省第一。一、2022年工作回顾',
    {},
    { place: '县', year: 2023, kind: 'work-report', date: null },
  ],
  [
    '2019年某县政府工作报告（全文）。一、2019年工作回顾',
    {},
    { place: '某县', year: 2020, kind: 'work-report', date: null },
  ],
  [
    '我代表某县人民政府报告工作。\n一、关于2014年政府工作\n2014年，稳中有进。\n二、2015年经济社会发展的任务目标和重点工作',
    {},
    { place: '某县', year: 2015, kind: 'work-report', date: null },
  ],
  [
    '我代表某县人民政府报告工作。\n一、2014年目标任务完成情况\n2014年，稳中有进。',
    {},
    { place: '某县', year: null, kind: 'work-report', date: null },
  ],
  ['展望2024', {}, { place: null, year: 2024, kind: 'work-report', date: null }],
  [
    '',
    { title: '某县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要' },
    { place: '某县', year: 2021, kind: 'five-year-plan', date: null },
  ],
  // An address has digits, and its year is none of the report's.
  [
    '---\nsource: https://www.example.cn/zfgzbg/201903/t20190321_1838375.html\ntitle: 政府工作报告\n---\n\n各位代表：现在，我代表甲州市人民政府，向大会报告工作。\n\n一、2006年工作回顾',
    {},
    { place: '甲州市', year: 2007, kind: 'work-report', date: null },
  ],
  [
    '政府工作报告\n二〇二五年二月八日在甲市第十六届人民代表大会第五次会议上',
    {},
    { place: '甲市', year: 2025, kind: 'work-report', date: '2025-02-08' },
  ],
  [
    '乙县政府工作报告\n（2014年2月25日 张三）\n各位代表：\n去年，较好完成了县十五届人大确定的目标。',
    {},
    { place: '乙县', year: 2014, kind: 'work-report', date: '2014-02-25' },
  ],
  [
    '现在，我代表丙省甲市丁区人民政府，向大会报告工作。全市第一。\n一、2019年工作回顾',
    {},
    { place: '丁区', year: 2020, kind: 'work-report', date: null },
  ],
  [
    '戊市市政府工作报告\n——2016年1月27日在戊市第三届人民代表大会第五次会议上',
    {},
    { place: '戊市', year: 2016, kind: 'work-report', date: '2016-01-27' },
  ],
  [
    '政府工作报告\n——2006年2月12日甲市十三届人大四次会议通过\n市长 张三',
    {},
    { place: '甲市', year: 2006, kind: 'work-report', date: '2006-02-12' },
  ],
  [
    '政府工作报告\n——2010年3月5日在第十一届全国人民代表大会第三次会议上\n国务院总理 某某',
    {},
    { place: '全国', year: 2010, kind: 'work-report', date: '2010-03-05' },
  ],
  [
    '乙县2023年国民经济和社会发展统计公报\n乙县统计局\n2024年4月12日',
    {},
    { place: '乙县', year: 2023, yearAhead: 2024, kind: 'bulletin', date: '2024-04-12' },
  ],
  [
    '2021年丙区国民经济和社会发展\n统计公报\n丙区统计局\n2022年5月25日',
    {},
    { place: '丙区', year: 2021, yearAhead: 2022, kind: 'bulletin', date: '2022-05-25' },
  ],
  [
    '中华人民共和国国家统计局关于一九七八年国民经济计划执行结果的公报\n1979年6月27日',
    {},
    { place: '全国', year: 1978, yearAhead: 1979, kind: 'bulletin', date: '1979-06-27' },
  ],
  [
    '第一章',
    { title: '丁省国民经济和社会发展第七个五年计划' },
    { place: '丁省', year: 1986, kind: 'five-year-plan', date: null },
  ],
  [
    '绪言',
    { title: '丁省国民经济和社会发展第一个五年计划' },
    { place: '丁省', year: 1953, kind: 'five-year-plan', date: null },
  ],
  [
    '序言',
    { title: '丁省国民经济和社会发展“九五”计划和2010年远景目标纲要' },
    { place: '丁省', year: 1996, kind: 'five-year-plan', date: null },
  ],
  [
    '各位代表',
    { title: '政府工作报告' },
    { place: null, year: null, kind: 'work-report', date: null },
  ],
])('findFacts("%s")', (text, document, facts) => {
  expect(findFacts(text, document)).toEqual(facts);
});

test('the place stands behind what is said of the congress', () => {
  const { place } = findFacts(
    '——2022年3月2日在甲州市第四届人民代表大会第九次会议上甲州市人民政府市长张三',
    { title: '政府工作报告' },
  );
  expect(place).toBe('甲州市');
});

test('a page that was put up in another year does not tell when a report was given', () => {
  const { year, date } = findFacts(
    '2022年乙县政府工作报告\n时间：2023-01-24 来源：政府网\n各位代表：\n一、2021年工作回顾',
    {},
  );
  expect([year, date]).toEqual([2022, null]);
});

test('a day that the text speaks against is a misprint', () => {
  const told = (title: string) =>
    findFacts(`（2010年2月20日 张三）\n各位代表：\n1998年到2002年是重要时期。2003年的工作`, {
      title,
    }).year;
  expect(told('丙省2003年政府工作报告')).toBe(2003);
  expect(told('丙省政府工作报告')).toBe(2010);
});
