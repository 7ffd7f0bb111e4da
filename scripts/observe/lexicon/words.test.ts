import { expect, test } from 'vitest';
import { placeWords } from './places.ts';
import { words } from './words.ts';

test('each word has one meaning', () => {
  const all = [
    ...words.flatMap((entry) => entry.words.split(' ')),
    ...placeWords('某县').map(([word]) => word),
  ];
  const twice = all.filter((word, at) => all.indexOf(word) !== at);
  expect(twice).toEqual([]);
  expect(all).not.toContain('');
});
