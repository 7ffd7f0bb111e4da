import { expect, test } from 'vitest';
import { IndicatorsFileSchema, NamePartsSchema } from '../../src/schemas/indicator.ts';
import { ambiguousNames, composedNames } from './name-parts.ts';

const parts = NamePartsSchema.parse({
  qualifiers: { 红: ['红', '赤'], 大: ['大'], 早: ['早'], 晚: ['晚'], 县级: ['县级'] },
  compounds: { 早晚: ['早', '晚'], 绛: ['大', '红'] },
  inside: ['年'],
  contrast: ['早', '晚'],
  behind: [],
});

function entry(slug: string, names: unknown[]) {
  const about = { title: slug, definition: slug, unit: '个', group: '果', headline: false };
  return { slug, ...about, names };
}

const entries = IndicatorsFileSchema.parse([
  entry('red', [{ core: ['枣', '枣子'], needs: ['红'], may: ['大'], aspects: ['量', '产量'] }]),
  entry('early', [{ core: ['枣'], needs: ['早'], may: ['大'] }]),
  entry('late', [{ core: ['枣'], needs: ['晚'], may: ['大'] }]),
  entry('rise', [{ core: ['果'], growthOnly: true }]),
]);
const match = composedNames(parts, entries, new Set(['县级']));

test.each<[text: string, slugs: string[], length: number]>([
  ['红枣', ['red'], 2],
  ['大赤枣子', ['red'], 4],
  ['赤大年枣产量', ['red'], 6],
  ['绛枣', ['red'], 2],
  ['县级红枣', ['red'], 4],
  // Both ends of a contrast are two names; what they share stands once.
  ['早晚大枣', ['early', 'late'], 4],
  ['早、晚大枣', ['early', 'late'], 5],
  ['晚以及早枣', ['late', 'early'], 5],
  ['果增长', ['rise'], 1],
  // Known parts of no name.
  ['早红枣', [], 3],
  ['大枣', [], 2],
])('%s', (text, slugs, length) => {
  expect(match(text, 0)).toMatchObject({ slugs, end: length });
});

test.each(['枣', '青红枣', '年红枣', '红、大枣', '果5个', '红'])('no name begins %s', (text) => {
  expect(match(text, 0)).toBeUndefined();
});

test('a name that two entries have is found', () => {
  expect(ambiguousNames(entries)).toBeUndefined();
  const more = IndicatorsFileSchema.parse([
    ...entries,
    entry('any', [{ core: ['枣'], needs: ['大'], may: ['红'] }]),
  ]);
  expect(ambiguousNames(more)?.map(({ slug }) => slug)).toEqual(['red', 'any']);
});
