/** Topics: what the reports of a county say of one undertaking, year by year. */
import { expect, test } from '@playwright/test';

test.describe('a reader', () => {
  test('comes from the county to a passage, and from there to its paragraph @both', async ({
    page,
  }) => {
    await page.goto('./pingxian/');
    const section = page.getByRole('region', { name: '计划与进展' });
    await section.getByText('各件事，历年怎样说').click();
    await section.getByRole('link', { name: '抽水蓄能电站', exact: true }).click();
    await expect(page.locator('[data-topic="pumped-storage"]')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('抽水蓄能电站');

    const years = await page.locator('[data-topic-report] h2').allTextContents();
    expect(years).toEqual(['2021年五年规划纲要', '2024年政府工作报告', '2025年两会报道']);
    const passage = page.locator('[data-passage="progress"]');
    await expect(passage).toContainText('进展');
    const quote = (await passage.getByRole('blockquote').textContent()) ?? '';
    await passage.getByRole('link', { name: /^原文第\d+段$/ }).click();
    await expect(page).toHaveURL(/\/pingxian\/2024\/#\w+$/);
    const paragraph = page.locator('[data-block]:target');
    await expect(paragraph).toContainText(quote);
    await expect(paragraph).toBeInViewport();
  });

  test('is told which report says nothing, and that words may be lost in it', async ({ page }) => {
    await page.goto('./topics/road-rerouting/');
    const silent = page.locator('[data-topic-report="pingxian-2024-work-report"]');
    await expect(silent.locator('[data-passage]')).toHaveCount(0);
    await expect(silent.locator('[data-unmentioned]')).toContainText(
      '2024年政府工作报告未提到“国道318”“国道G318线”',
    );
    await expect(silent.locator('[data-unmentioned]')).toContainText('处缺文');
    await expect(page.locator('[data-unmentioned]')).toHaveCount(1);
  });

  test('finds what was not chosen by a search', async ({ page }) => {
    await page.goto('./topics/pumped-storage/');
    const rest = page.locator('[data-unquoted]');
    await expect(rest).toContainText('另有1段提到，未选录');
    const chosen = await page
      .locator('[data-topic-report="pingxian-2021-five-year-plan"] [data-passage]')
      .count();
    await rest.getByRole('link', { name: '抽水蓄能' }).click();
    await expect(page.locator('[data-search-count][aria-busy="false"]')).toHaveText(
      String(chosen + 1),
    );
  });

  test('comes by county and theme to a topic @both', async ({ page }) => {
    await page.goto('./topics/');
    await page
      .getByRole('navigation', { name: '按县和类别找' })
      .getByRole('link', { name: '医疗' })
      .click();
    await expect(page.locator('th:target')).toHaveText('医疗');
    await expect(page.locator('th:target')).toBeInViewport();
    const row = page.getByRole('row').filter({ hasText: '村卫生室' });
    await expect(row.getByRole('cell')).toHaveText([
      '计划 在133个行政村每村打造一所高标准农村卫生室',
      '结果 131所村卫生室实现“三室分离”',
      '未提到',
    ]);
    await row.getByRole('link', { name: '村卫生室', exact: true }).click();
    await expect(page.locator('[data-topic="village-clinics"]')).toBeVisible();
  });

  test('is led by the words of a cell to where they stand @both', async ({ page }) => {
    await page.goto('./topics/');
    const words = page.getByRole('link', { name: '结果 6所乡镇中心公办幼儿园投入使用' });
    await words.click();
    await expect(page).toHaveURL(/\/pingxian\/2024\/#\w+$/);
    await expect(page.locator('[data-block]:target')).toContainText(
      '6所乡镇中心公办幼儿园投入使用',
    );
  });

  test('sees only what later reports are silent about, and the address holds it @both', async ({
    page,
  }) => {
    await page.goto('./topics/');
    const rows = page.locator('[data-states]');
    const shown = page.locator('[data-states]:visible');
    const all = await rows.count();
    const silent = page.getByRole('button', { name: /^后来未提/ });
    const count = Number(/\d+/.exec(await silent.innerText())?.[0]);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(all);
    await silent.click();
    await expect(silent).toHaveAttribute('aria-pressed', 'true');
    await expect(shown).toHaveCount(count);
    // The last cell of each says so; a county with one report alone has none.
    expect(
      await shown.evaluateAll((list) =>
        list.map((row) => row.lastElementChild?.textContent?.trim()),
      ),
    ).toEqual(Array.from({ length: count }, () => '未提到'));
    await expect(page.getByRole('heading', { name: '新屏县' })).toBeHidden();
    await expect(page).toHaveURL(/\/topics\/\?show=silent$/);
    await page.reload();
    await expect(shown).toHaveCount(count);
    await page.getByRole('button', { name: /^全部/ }).click();
    await expect(shown).toHaveCount(all);
    await expect(page).toHaveURL(/\/topics\/$/);
  });

  test('is not told that a rate is the result of a promised level', async ({ page }) => {
    await page.goto('./topics/gdp-target/');
    const latest = page.locator('[data-topic-report="pingxian-2025-sessions"] [data-passage]');
    await expect(latest).toHaveAttribute('data-passage', 'figure');
    await expect(latest).toContainText('相关数字');
  });

  test('sees the numbers of an undertaking drawn beside its passages', async ({ page }) => {
    await page.goto('./topics/gdp-target/');
    await expect(page.locator('[data-chart="gdp"]')).toHaveCount(1);
    await page.locator('[data-chart="gdp"]').scrollIntoViewIfNeeded();
    await expect(page.locator('[data-chart="gdp"] canvas')).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('everything is there, and leads to its paragraph', async ({ page }) => {
    await page.goto('./topics/');
    await page.getByRole('link', { name: '状元府修缮', exact: true }).click();
    await expect(page.locator('[data-passage]')).toHaveCount(3);
    const link = page.locator('[data-passage]').last().getByRole('link');
    const block = new URL((await link.getAttribute('href')) ?? '', page.url()).hash.slice(1);
    await link.click();
    await expect(page.locator(`[data-block="${block}"]`)).toBeInViewport();
    await page.goto('./search/');
    await expect(page.getByRole('main').getByRole('link', { name: '计划与进展' })).toBeVisible();
  });
});

test('the dataset of topics is described where it can be taken', async ({ page }) => {
  await page.goto('./data/');
  await expect(page.getByRole('link', { name: 'topics.json' })).toBeVisible();
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  const graph: { '@type': string; distribution?: { contentUrl: string }[] }[] = JSON.parse(
    text ?? '',
  )['@graph'];
  const files = graph
    .filter((entity) => entity['@type'] === 'Dataset')
    .flatMap(({ distribution = [] }) => distribution.map(({ contentUrl }) => contentUrl));
  expect(files.filter((file) => file.endsWith('/data/topics.json'))).toHaveLength(1);
});
