import { expect, test } from 'vitest';
import { makeEdition } from './make-edition.ts';
import { damagedPercent } from './percents.ts';

const rates = '甲增长12_M_M_，乙增长9.5_M_M_以上；丙下降3_M_M_，丁同比增长8_M_M_、戊增长7_M_M_。';

test.each<[string, string | undefined]>([
  [rates, '_M_M_'],
  [rates.replaceAll('_M_M_', '&'), '&'],
  // A text with a real sign tells rates by it.
  [`${rates}己增长6%。`, undefined],
  // Two signs, or one that stands elsewhere too, may be anything.
  [rates.replace('_M_M_', '&'), undefined],
  [`${rates}见_M_M_。`, undefined],
  ['甲增长12&，乙增长9&。', undefined],
])('the sign for per cent in %s', (text, sign) => {
  expect(damagedPercent(text)).toBe(sign);
});

test('a damaged sign is read as per cent, and the ledger tells what is printed', () => {
  const { blocks, repairs } = makeEdition(`甲县情况\n\n${rates}\n`, 'a.md');
  expect(blocks.at(-1)?.text).toBe(rates.replaceAll('_M_M_', '%'));
  expect(repairs).toHaveLength(5);
  expect(repairs[0]).toMatchObject({ rule: 'damaged-percent', printed: '_M_M_', text: '%' });
});
