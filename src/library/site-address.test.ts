import { describe, expect, test } from 'vitest';
import { readSiteAddress } from './site-address.ts';

describe('where the site will stand', () => {
  test.each([
    [{}, { site: 'http://localhost:4321', base: '/' }],
    [
      { SITE: '', BASE: ' ' },
      { site: 'http://localhost:4321', base: '/' },
    ],
    [
      { SITE: 'https://www.example.cn', BASE: '/' },
      { site: 'https://www.example.cn', base: '/' },
    ],
    [
      { SITE: 'http://10.0.0.1:8080/', BASE: '/baogao/xian' },
      { site: 'http://10.0.0.1:8080/', base: '/baogao/xian' },
    ],
    [
      { SITE: ' https://文库.cn', BASE: '/~a/b.c/' },
      { site: 'https://文库.cn', base: '/~a/b.c/' },
    ],
  ])('%j', (told, address) => {
    expect(readSiteAddress(told)).toEqual(address);
  });

  test.each([
    'example',
    'www.example.cn',
    'https:/www.example.cn',
    'ftp://www.example.cn',
    'https://',
    'https://www.example.cn/baogao/',
    'https://www.example.cn?a=b',
    'https://a@www.example.cn',
    'https://www exa.cn',
  ])('SITE=%s stops the build and says how it is written', (SITE) => {
    expect(() => readSiteAddress({ SITE })).toThrow(`SITE=${SITE}：应为`);
  });

  test.each([
    'baogao',
    'baogao/',
    '//baogao/',
    '/a//b/',
    '/../baogao/',
    '/a b/',
    '/a/?q=1',
    '/a/#b',
    'https://www.example.cn/baogao/',
    'C:/Program Files/Git/baogao/',
    '\\baogao\\',
  ])('BASE=%s stops the build and says how it is written', (BASE) => {
    expect(() => readSiteAddress({ BASE })).toThrow(`BASE=${BASE}：应为`);
  });
});
