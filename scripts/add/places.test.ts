import { describe, test } from 'vitest';
import { placeOfCode, placesCalled, slugOf } from './places.ts';

describe('placesCalled', () => {
  test('knows a county with its city and province', ({ expect }) => {
    expect(placesCalled('米易县')).toEqual([
      {
        name: '米易县',
        code: 510421,
        city: { name: '攀枝花市', province: '四川省', code: 510400 },
      },
    ]);
  });
  test('gives every place of a name that many have', ({ expect }) => {
    expect(placesCalled('鼓楼区').map(({ city }) => city.name)).toEqual([
      '南京市',
      '徐州市',
      '福州市',
      '开封市',
    ]);
  });
  test('sets what stands in no city right below its province', ({ expect }) => {
    expect(placesCalled('济源市')[0]?.city).toEqual({
      name: '河南省',
      province: '河南省',
      code: 410000,
    });
    expect(placesCalled('秀山土家族苗族自治县')[0]?.city.name).toBe('重庆市');
  });
  test('knows cities, and nothing that is no place', ({ expect }) => {
    expect(placesCalled('运城市')[0]?.code).toBe(140800);
    expect(placesCalled('某县')).toEqual([]);
  });
});

test('placeOfCode gives the place of a code', ({ expect }) => {
  expect(placeOfCode(140826)?.name).toBe('绛县');
  expect(placeOfCode(999999)).toBeUndefined();
});

test('slugOf spells a name as addresses do', ({ expect }) => {
  expect(['绛县', '吕梁市', '长阳土家族自治县'].map(slugOf)).toEqual([
    'jiangxian',
    'lvliangshi',
    'changyangtujiazuzizhixian',
  ]);
});
