import { expect, test } from '@playwright/test';
import { browserCandidates } from './browser.ts';

test('a browser chosen through CHROMIUM is the only candidate', () => {
  // Any program will do: candidates are started by who asks for them.
  const CHROMIUM = process.execPath;
  expect(browserCandidates({ CHROMIUM })).toEqual([CHROMIUM]);
});

test('a CHROMIUM that is no program is named, not passed over', () => {
  expect(() => browserCandidates({ CHROMIUM: '/no/such/chromium' })).toThrow('/no/such/chromium');
});
