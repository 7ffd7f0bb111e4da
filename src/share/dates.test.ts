import { expect, test } from 'vitest';
import { parseLog } from './dates.ts';

test('the first commit that tells of a file is its last change, the last one added it', () => {
  const dates = parseLog(`@2026-03-01T00:00:00+08:00

src/a.md
@2026-02-01T00:00:00+08:00

src/a.md
src/中文.md
`);
  expect(dates.get('src/a.md')).toEqual({
    added: '2026-02-01T00:00:00+08:00',
    changed: '2026-03-01T00:00:00+08:00',
  });
  expect(dates.get('src/中文.md')?.changed).toBe('2026-02-01T00:00:00+08:00');
  expect(dates.get('src/b.md')).toBeUndefined();
});
