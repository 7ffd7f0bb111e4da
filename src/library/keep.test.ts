import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const variable = 'COUNTY_REPORT_CODE';
const folder = process.cwd();

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

/** The digest that a thread or process has of the code, which is told that of some folder. */
async function codeWhenTold(told: string | undefined): Promise<string | undefined> {
  vi.stubEnv(variable, told);
  const { codeOfSite } = await import('./keep.ts');
  return codeOfSite().split('\n')[0];
}

test('the code is read once for all who are told its digest', async () => {
  const own = await codeWhenTold(undefined);
  expect(own).toMatch(/^[\da-f]{64}$/);
  vi.resetModules();
  expect(await codeWhenTold(`${folder}\nknown`)).toBe('known');
});

test.each([`${folder}/other\nknown`, `${folder.slice(0, -2)}\nknown`, 'known'])(
  'but not where the digest is that of another folder: %j',
  async (told) => {
    expect(await codeWhenTold(told)).toBe(await codeWhenTold(undefined));
    vi.resetModules();
    expect(await codeWhenTold(told)).not.toBe('known');
  },
);

test('code that changes while it is used is told', async () => {
  const { isCodeAsTold, tellCodeOfSite } = await import('./keep.ts');
  vi.stubEnv(variable, '');
  tellCodeOfSite();
  expect(isCodeAsTold()).toBe(true);
  vi.stubEnv(variable, `${process.env[variable]}0`);
  expect(isCodeAsTold()).toBe(false);
});
