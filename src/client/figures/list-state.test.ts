import { expect, test } from 'vitest';
import { formatListState, isWhole, parseListState } from './list-state.ts';

test('the address holds the whole state, and nothing where nothing is chosen', () => {
  const bare = { q: '', isSeveral: false, isBoth: false };
  expect(formatListState(bare)).toBe('');
  expect(formatListState({ ...bare, q: ' ' })).toBe('');
  expect(isWhole({ ...bare, isBoth: true })).toBe(false);
  for (const state of [
    bare,
    { q: '粮食 产量', isSeveral: true, isBoth: false },
    { q: '', isSeveral: true, isBoth: true },
  ]) {
    expect(parseListState(formatListState(state))).toEqual(state);
  }
});

test('what an address says wrongly is not chosen', () => {
  expect(parseListState('?several=yes&both=0&other=1')).toEqual({
    q: '',
    isSeveral: false,
    isBoth: false,
  });
});
