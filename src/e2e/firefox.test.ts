/** In another engine: what a reader comes for works in Firefox, where the machine has one. */
import { expect, test } from '@playwright/test';
import { firefox, openFirefox } from './firefox.ts';

test('in Firefox one searches, lands on the words, sees a chart and compares', async ({
  baseURL,
}) => {
  if (firefox === undefined) return test.skip(true, 'Firefox 不在这台机器上，没有运行');
  const browser = await openFirefox(firefox);
  const { ask, complaints } = browser;
  const open = (path: string) => browser.open(new URL(path, baseURL ?? '').href);
  try {
    await open(`./search/?q=${encodeURIComponent('增长')}`);
    await expect
      .poll(() => ask(`document.querySelector('[data-search-count]').ariaBusy`))
      .toBe('false');
    expect(await ask(`document.querySelectorAll('[data-search-result]').length`)).toBe(10);

    await ask(`document.querySelector('[data-search-result] a').click()`);
    await expect
      .poll(() => ask(`document.querySelector('[data-block] mark')?.textContent`))
      .toBe('增长');
    expect(await ask(`location.search`)).toContain('?q=');
    const inView = `(() => {
      const { top, bottom } = document.querySelector('[data-block] mark').getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    })()`;
    await expect.poll(() => ask(inView)).toBe(true);

    await open('./indicators/gdp-growth/');
    await ask(`document.querySelector('[data-chart]').scrollIntoView()`);
    await expect.poll(() => ask(`document.querySelectorAll('canvas').length`)).toBeGreaterThan(0);

    await open('./compare/?a=pingxian-2024-work-report&b=xinpingxian-2024-sessions');
    await expect
      .poll(() => ask(`document.querySelector('[data-compare-status]').textContent`))
      .toContain('对照如下');

    await open('./offline/');
    await expect.poll(() => ask(`navigator.serviceWorker.controller !== null`)).toBe(true);
    expect(complaints()).toEqual([]);
  } finally {
    await browser.close();
  }
});
