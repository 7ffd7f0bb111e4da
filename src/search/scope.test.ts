import { expect, test } from 'vitest';
import { readScope } from './scope.ts';

const choices = {
  county: [
    { value: '', label: '各县' },
    { value: 'jiang', label: '绛县' },
    { value: 'xinjiang', label: '新绛县' },
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
  ['新绛县 教育', 'xinjiang', '', '', '教育'],
  ['绛县 2024 旅游', 'jiang', '2024', '', '旅游'],
  ['绛县政府工作报告', 'jiang', '', 'work-report', ''],
  ['绛县2024年政府工作报告', 'jiang', '2024', 'work-report', ''],
  ['2024年度 新绛县的教育 医疗', 'xinjiang', '2024', '', '教育 医疗'],
  ['新绛 教育', 'xinjiang', '', '', '教育'],
  ['教育 绛县 -医院', 'jiang', '', '', '教育 -医院'],
  ['绛县', 'jiang', '', '', ''],
  ['绛县 新绛县', 'jiang', '', '', '新绛县'],
])('%s names its reports', (line, county, year, kind, rest) => {
  expect(readScope(line, choices)).toEqual({ county, year, kind, rest });
});

test.each([
  '教育',
  '',
  '绛',
  '新绛教育',
  '20245元',
  '2024.5',
  '2024年5月',
  '2023 旅游',
  '"绛县 教育"',
  '“绛县” 教育',
  '绛县|稷山',
  '绛县 -旅游',
  '-绛县 旅游',
  '稷山县',
])('%s names none that the filters offer', (line) => {
  expect(readScope(line, choices)).toBeUndefined();
});
