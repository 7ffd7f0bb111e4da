import { describe, expect, test } from 'vitest';
import { formatPlain, formatStandard, toCitation, toDatasetCitation } from './citation.ts';

describe('toCitation', () => {
  test('a plan is its issuer’s', () => {
    const plan = {
      title: '某县发展规划纲要',
      kind: 'five-year-plan',
      year: 2021,
      date: '2021-04',
      issuer: '某县人民政府',
    } as const;
    expect(toCitation(plan, '某县')).toEqual({
      standard: '某县人民政府. 某县发展规划纲要[R/OL]. (2021-04)',
      plain: '《某县发展规划纲要》（某县人民政府，2021年4月）',
    });
  });

  test('a work report is the speaker’s, and its title names the meeting', () => {
    const report = {
      title: '政府工作报告',
      kind: 'work-report',
      year: 2024,
      date: '2024-02-20',
      speaker: '县长 甲乙',
      occasion: '某县第十届人民代表大会第四次会议',
    } as const;
    expect(toCitation(report, '某县')).toEqual({
      standard: '甲乙. 政府工作报告：某县第十届人民代表大会第四次会议[R/OL]. (2024-02-20)',
      plain: '《政府工作报告：某县第十届人民代表大会第四次会议》（甲乙，2024年2月20日）',
    });
  });

  test('an account of a meeting is nobody’s, and of its day only the year is known', () => {
    const account = {
      title: '谱写某县篇章',
      kind: 'sessions',
      year: 2024,
      date: '2024-02-19/2024-02-22',
      speaker: '县长 甲乙',
    } as const;
    expect(toCitation(account, '某县')).toEqual({
      standard: '谱写某县篇章[EB/OL]. (2024)',
      plain: '《谱写某县篇章》（2024年2月19日至22日会议的报道）',
    });
  });
});

test('a dataset is the library’s, dated where its last change is known', () => {
  expect(toDatasetCitation('县级政府报告中的产量', '文库', '2026-03-01')).toEqual({
    standard: '文库. 县级政府报告中的产量[DS/OL]. (2026-03-01)',
    plain: '《县级政府报告中的产量》（文库）',
  });
  expect(toDatasetCitation('产量', '文库').standard).toBe('文库. 产量[DS/OL].');
});

test('a standard citation has the day of access and the address', () => {
  expect(formatStandard('甲. 乙[R/OL]. (2021-04)', '2026-03-01', 'https://example.org/#p1')).toBe(
    '甲. 乙[R/OL]. (2021-04)[2026-03-01]. https://example.org/#p1.',
  );
});

test('a plain citation has the place and the address', () => {
  expect(formatPlain('《乙》（2021年4月）', '第12段', 'https://example.org/#p1')).toBe(
    '《乙》（2021年4月）第12段，https://example.org/#p1',
  );
});
