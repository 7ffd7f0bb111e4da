import { test } from 'vitest';
import { makeEdition } from '../edition/make-edition.ts';
import { makeSeed } from './test-seed.ts';
import { tellUndrawn } from './undrawn.ts';

/** What is told of a text. */
function told(text: string): string[] {
  const edition = makeEdition(text, 'a.txt');
  tellUndrawn(makeSeed(text), edition);
  return edition.file.messages
    .filter(({ ruleId }) => ruleId === 'undrawn-character')
    .map(({ line, reason }) => `${line} ${reason}`);
}

test('a character of a heading that the pictures cannot draw is told once, one of the text is not', ({
  expect,
}) => {
  const text = '一、推进𰻞镇建设\n建设𰻞镇。\n二、𰻞镇以外\n续建𫟹镇。';
  expect(told(text)).toEqual(['1 分享图的字体里没有“𰻞”，图上画作〓']);
});
