import { describe, test } from 'vitest';
import { withCounty } from './entries.ts';

const text = `# 文库收录的县
city: { name: 运城市, province: 山西省, code: 140800 }
counties:
  - { slug: jiangxian, name: 绛县, code: 140826 } # 最早的一县
`;

describe('withCounty', () => {
  test('adds one line and leaves the others, remarks too, as they are', ({ expect }) => {
    const added = withCounty(text, {
      slug: 'miyixian',
      name: '米易县',
      code: 510421,
      city: { name: '攀枝花市', province: '四川省', code: 510400 },
    });
    expect(added).toBe(
      `${text}  - { slug: miyixian, name: 米易县, code: 510421, city: { name: 攀枝花市, province: 四川省, code: 510400 } }\n`,
    );
  });
  test('names no city that the file names already', ({ expect }) => {
    const city = { name: '运城市', province: '山西省', code: 140800 };
    const added = withCounty(text, { slug: 'wenxixian', name: '闻喜县', code: 140823, city });
    expect(added).toBe(`${text}  - { slug: wenxixian, name: 闻喜县, code: 140823 }\n`);
  });
});
