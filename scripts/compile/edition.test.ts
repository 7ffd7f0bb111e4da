import { expect, test } from 'vitest';
import { EditionSchema } from '../../src/schemas/edition.ts';
import { makeEdition } from '../edition/make-edition.ts';
import { compileEdition } from './edition.ts';
import { makeSeed } from './test-seed.ts';

test('an edition is published in the form the site reads, without what only the scripts need', () => {
  const text = '一、发展\n\n工业 and 农业有疑。';
  const doubts = [{ quote: '有疑', maybe: null, note: '可疑。' }];
  const published = EditionSchema.parse(
    JSON.parse(compileEdition(makeSeed(text, { doubts }), makeEdition(text, 'a.txt'))),
  );
  expect(published.blocks.map((block) => block.text)).toEqual(['一、发展', '工业和农业有疑。']);
  expect(published.repairs).toMatchObject([{ printed: ' and ', text: '和' }]);
  expect(published.doubts).toMatchObject([{ block: published.blocks[1]?.id, start: 5, end: 7 }]);
  expect(published.leftOut.map((one) => one.text)).toEqual(['\n\n']);
});
