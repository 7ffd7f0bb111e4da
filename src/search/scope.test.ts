import { expect, test } from 'vitest';
import { readScope } from './scope.ts';

const choices = {
  county: [
    { value: '', label: '各县' },
    { value: 'jia', label: '甲县' },
    { value: 'xinjia', label: '新甲县' },
  ],
  year: [
    { value: '2024', label: '2024年' },
    { value: '2025', label: '2025年' },
  ],
  kind: [
    { value: 'work-report', label: '政府工作报告' },
    { value: 'sessions', label: '两会报道' },
  ],
};

test.each([
  ['新甲县 教育', 'xinjia', '', '', '教育'],
  ['甲县 2024 旅游', 'jia', '2024', '', '旅游'],
  ['甲县政府工作报告', 'jia', '', 'work-report', ''],
  ['甲县2024年政府工作报告', 'jia', '2024', 'work-report', ''],
  ['2024年度 新甲县的教育 医疗', 'xinjia', '2024', '', '教育 医疗'],
  ['新甲 教育', 'xinjia', '', '', '教育'],
  ['教育 甲县 -医院', 'jia', '', '', '教育 -医院'],
  ['甲县', 'jia', '', '', ''],
  ['甲县 新甲县', 'jia', '', '', '新甲县'],
])('%s names its reports', (line, county, year, kind, rest) => {
  expect(readScope(line, choices)).toEqual({ county, year, kind, rest });
});

test.each([
  '教育',
  '',
  '甲',
  '新甲教育',
  '20245元',
  '2024.5',
  '2024年5月',
  '2023 旅游',
  '"甲县 教育"',
  '“甲县” 教育',
  '甲县|丙',
  '甲县 -旅游',
  '-甲县 旅游',
  '丙县',
])('%s names none that the filters offer', (line) => {
  expect(readScope(line, choices)).toBeUndefined();
});
