import { expect, test } from 'vitest';
import { forget, isAnsweredAlike, record } from './asked.ts';
import { once, oneOf } from './once.ts';

function counted() {
  let runs = 0;
  return async () => {
    runs += 1;
    return runs;
  };
}

test('a getter runs once a build, also for those who ask before it is done', async () => {
  const get = once('counted', counted(), false);
  expect(await Promise.all([get(), get()])).toEqual([1, 1]);
  expect(await get()).toBe(1);
});

test('in development it runs each time', async () => {
  const get = once('counted', counted(), true);
  expect([await get(), await get()]).toEqual([1, 2]);
});

test('who asks again for what failed is told the same', async () => {
  const get = once(
    'failing',
    async () => {
      throw new Error('unknown county');
    },
    false,
  );
  await expect(get()).rejects.toThrow('unknown county');
  await expect(get()).rejects.toThrow('unknown county');
});

test('one is told of what a getter tells by keys', async () => {
  const getOne = oneOf('one', async () => new Map([['a', 1]]));
  expect([await getOne('a'), await getOne('b')]).toEqual([1, undefined]);
});

test('where its digests are known, they tell whether one is as it was', async () => {
  let digest = 'as it was';
  const getOne = oneOf(
    'one with a digest',
    async () => new Map([['a', 1]]),
    async () => new Map([['a', digest]]),
  );
  const { answered } = await record(() => getOne('a'));
  const isAlike = () => {
    forget();
    return Promise.all(answered.map(isAnsweredAlike));
  };
  expect(await isAlike()).toEqual([true]);
  digest = 'changed';
  expect(await isAlike()).toEqual([false]);
});
