import { afterEach, expect, test, vi } from 'vitest';
import { chineseVoice } from './voice.ts';

afterEach(() => vi.unstubAllGlobals());

/** The language of the voice chosen among some; `*` says that it asks a server. */
function choose(...languages: string[]): string | undefined {
  const voices = languages.map((lang) => ({
    lang: lang.replace('*', ''),
    name: lang,
    localService: !lang.endsWith('*'),
  }));
  vi.stubGlobal('speechSynthesis', { getVoices: () => voices });
  return chineseVoice()?.name;
}

test.each([
  ['the standard language before others', ['en-US', 'zh-HK', 'zh-TW', 'zh-CN'], 'zh-CN'],
  ['as Android writes it', ['zh_TW', 'zh_CN'], 'zh_CN'],
  ['as others write it', ['zh-HK', 'cmn-Hans-CN'], 'cmn-Hans-CN'],
  ['one on the device before one that asks a server', ['zh-CN*', 'zh-CN'], 'zh-CN'],
  ['one that asks a server rather than none', ['en-US', 'zh-CN*'], 'zh-CN*'],
  ['another Chinese one rather than none', ['en-US', 'zh-HK'], 'zh-HK'],
])('%s', (_, languages, expected) => {
  expect(choose(...languages)).toBe(expected);
});

test('none where no voice knows Chinese, or none has been named yet', () => {
  expect(choose('en-US', 'ja-JP')).toBeUndefined();
  expect(choose()).toBeUndefined();
});
