import { VFile } from 'vfile';
import { describe, test } from 'vitest';
import { checkRegister } from './check-register.ts';

const text = '政府工作报告\n——2024年2月20日在清河县第十七届人民代表大会第四次会议上\n各位代表：\n';
const registered = {
  place: '清河县',
  year: 2024,
  kind: 'work-report',
  date: '2024-02-20',
} as const;

/** What is told of an entry that differs in some of its fields. */
function told(entry: Partial<Parameters<typeof checkRegister>[2]>, path?: string): string[] {
  const file = new VFile({ path });
  checkRegister(file, text, { ...registered, ...entry });
  return file.messages.map(({ reason }) => reason);
}

describe('checkRegister', () => {
  test('is silent where the text says the same, more or less closely', ({ expect }) => {
    expect(told({})).toEqual([]);
    expect(told({ date: '2024-02' })).toEqual([]);
    expect(told({ date: '2024-02-19/2024-02-22' })).toEqual([]);
    expect(told({ kind: 'sessions' })).toEqual([]);
  });
  test('tells another place, year, kind or day', ({ expect }) => {
    expect(told({ place: '白石县' })).toEqual(['登记的地方是“白石县”，文中是“清河县”']);
    expect(told({ year: 2023 })).toContain('登记的年份是“2023”，文中是“2024”');
    expect(told({ kind: 'bulletin' })).toEqual(['登记的文种是“统计公报”，文中是“政府工作报告”']);
    expect(told({ date: '2024-02-21' })).toEqual(['登记的日期是“2024-02-21”，文中是“2024-02-20”']);
  });
  test('tells a year that is not of the entry’s own day, unless it is the winter before', ({
    expect,
  }) => {
    expect(told({ year: 2023 })).toContain('登记的年份是“2023”，登记的日期“2024-02-20”不在这一年');
    const winter = new VFile();
    checkRegister(winter, '', { ...registered, date: '2023-12-28' });
    expect(winter.messages).toEqual([]);
  });
  test('tells a year that is not of the file’s name', ({ expect }) => {
    expect(told({}, 'seeds/qinghexian-2024-work-report.txt')).toEqual([]);
    expect(told({}, 'seeds/qinghexian-2023-work-report.txt')).toEqual([
      '登记的年份是“2024”，文件名里是“2023”',
    ]);
    expect(told({}, 'seeds/qinghexian.txt')).toEqual([]);
  });
});
