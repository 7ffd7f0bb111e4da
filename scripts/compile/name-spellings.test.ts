import { describe, test } from 'vitest';
import { makeEdition } from '../edition/make-edition.ts';
import { tellNameSpellings } from './name-spellings.ts';

/** What is told of the reports of two places. */
function told(reports: readonly (readonly [place: string, text: string])[]): string[] {
  const all = reports.map(([place, text], at) => ({
    place,
    edition: makeEdition(text, `${place}-${at}.txt`),
  }));
  tellNameSpellings(all);
  return all.flatMap(({ edition: { file } }) =>
    file.messages
      .filter(({ ruleId }) => ruleId === 'name-spelling')
      .map(({ line, reason }) => `${file.path}:${line} ${reason}`),
  );
}

const usual = '治理白鹿湖水面，建成白鹿湖湿地，白鹿湖、青石河水质达标。';

describe('names in two spellings', () => {
  test('a name that others of the place spell with a character of the same sound is told once', ({
    expect,
  }) => {
    expect(
      told([
        ['a', usual],
        ['a', '全年工作平稳。\n整治青石河、白陆湖、红旗渠。'],
      ]),
    ).toEqual(['a-1.txt:2 “白陆湖”在同县的报告里多作“白鹿湖”（3 处）']);
  });
  test('another place, another sound and a side of a pair make no warning', ({ expect }) => {
    expect(
      told([
        ['a', usual],
        ['b', '整治青石河、白陆湖、红旗渠。'],
      ]),
    ).toEqual([]);
    expect(
      told([
        ['a', usual],
        ['a', '整治青石河、白云湖、红旗渠。'],
      ]),
    ).toEqual([]);
    expect(
      told([
        ['a', '东山镇东山镇、东山镇。'],
        ['a', '在西山镇、冬山镇、南山镇。'],
      ]),
    ).toEqual([]);
  });
  test('a name that stands more than once is meant so', ({ expect }) => {
    expect(
      told([
        ['a', usual],
        ['a', '整治白陆湖、白陆湖、红旗渠。'],
      ]),
    ).toEqual([]);
  });
});
