import { expect, test } from 'vitest';
import { findFacts } from './facts.ts';

test.each<[string, Parameters<typeof findFacts>[1], ReturnType<typeof findFacts>]>([
  [
    '——2024年2月20日在某县第十七届人民代表大会第四次会议上',
    { title: '政府工作报告', date: '2024-02-20' },
    { place: '某县', year: 2024, kind: 'work-report' },
  ],
  [
    '现在，我代表市人民政府报告工作。\n一、2022年工作回顾',
    { title: '某某市2023年政府工作报告' },
    { place: '某某市', year: 2023, kind: 'work-report' },
  ],
  ['一、2022年工作回顾', {}, { place: null, year: 2023, kind: 'work-report' }],
  [
    '一、2022年工作回顾。我市全力以赴，全市经济增长，高于全省。',
    {},
    { place: '市', year: 2023, kind: 'work-report' },
  ],
  [
    '政府工作报告——2021年7月29日在某自治县第八届人民代表大会第一次会议上。全县',
    {},
    { place: '某自治县', year: 2021, kind: 'work-report' },
  ],
  [
    '2017年某县政府工作报告 2016年12月16日在某县第十六届人民代表大会上。全县',
    {},
    { place: '某县', year: 2016, yearAhead: 2017, kind: 'work-report' },
  ],
  [
    '政府工作报告（2021年xx月xx日在某市某区第二届人民代表大会第六次会议上）',
    {},
    { place: '某市某区', year: null, kind: 'work-report' },
  ],
  ['各位代表', { title: '年某市政府工作报告' }, { place: '某市', year: null, kind: 'work-report' }],
  [
    '我代表县人民政府报告工作。全省领先、全省第一。一、2022年工作回顾',
    {},
    { place: '县', year: 2023, kind: 'work-report' },
  ],
  [
    '2019年某县政府工作报告（全文）。一、2019年工作回顾',
    {},
    { place: null, year: 2020, kind: 'work-report' },
  ],
  ['展望2024', {}, { place: null, year: 2024, kind: 'work-report' }],
  [
    '',
    { title: '某县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要' },
    { place: '某县', year: 2021, kind: 'five-year-plan' },
  ],
  ['各位代表', { title: '政府工作报告' }, { place: null, year: null, kind: 'work-report' }],
])('findFacts("%s")', (text, document, facts) => {
  expect(findFacts(text, document)).toEqual(facts);
});
