import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatDate,
  formatLength,
  formatReadingTime,
  lastDay,
} from './format.ts';

describe('formatDate', () => {
  test.each([
    ['2024', '2024年'],
    ['2021-04', '2021年4月'],
    ['2024-02-20', '2024年2月20日'],
    ['2024-02-19/2024-02-22', '2024年2月19日至22日'],
    ['2024-02-28/2024-03-02', '2024年2月28日至3月2日'],
    ['2024-12-31/2025-01-02', '2024年12月31日至2025年1月2日'],
    ['2024-02-20/2024-02-20', '2024年2月20日'],
  ])('formatDate("%s") is %s', (date, expected) => {
    expect(formatDate(date)).toBe(expected);
  });
});

describe('lastDay', () => {
  test.each([
    ['2021-04', '2021-04'],
    ['2024-02-19/2024-02-22', '2024-02-22'],
  ])('lastDay("%s") is %s', (date, expected) => {
    expect(lastDay(date)).toBe(expected);
  });
});

describe('formatCount', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [106_759, '106,759'],
  ])('formatCount(%d) is %s', (count, expected) => {
    expect(formatCount(count)).toBe(expected);
  });
});

describe('formatLength', () => {
  test.each([
    [0, '0字'],
    [942, '942字'],
    [5041, '约5000字'],
    [9960, '约1万字'],
    [64_823, '约6.5万字'],
    [106_759, '约11万字'],
  ])('formatLength(%d) is %s', (characters, expected) => {
    expect(formatLength(characters)).toBe(expected);
  });
});

describe('formatReadingTime', () => {
  test.each([
    [10, '约1分钟'],
    [9234, '约23分钟'],
    [64_823, '约2.7小时'],
    [24_000, '约1小时'],
  ])('formatReadingTime(%d) is %s', (characters, expected) => {
    expect(formatReadingTime(characters)).toBe(expected);
  });
});

describe('formatBytes', () => {
  test.each([
    [1, '1KB'],
    [999_999, '1000KB'],
    [3_240_000, '3.2MB'],
    [2_500_000_000, '2.5GB'],
  ])('formatBytes(%d) is %s', (bytes, expected) => {
    expect(formatBytes(bytes)).toBe(expected);
  });
});
