import { expect, test } from 'vitest';
import { isWeChat } from './situation.ts';

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.50(0x18003230) NetType/WIFI Language/zh_CN',
    true,
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
    false,
  ],
])('isWeChat(%j) is %s', (agent, expected) => {
  expect(isWeChat(agent)).toBe(expected);
});
