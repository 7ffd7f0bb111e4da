import { describe, expect, it } from 'vitest';
import { findNamed } from './typed-names.ts';

describe('findNamed', () => {
  const names = ['绛县', '新绛县', '新绛县2024年报告', '稷山县2024年报告'];

  it('takes a name that was typed whole, though others hold it', () => {
    expect(findNamed(names, '绛县')).toEqual(['绛县']);
    expect(findNamed(names, ' 绛县 ')).toEqual(['绛县']);
  });

  it('finds names by all of some words, in any order', () => {
    expect(findNamed(names, '2024 稷山')).toEqual(['稷山县2024年报告']);
    expect(findNamed(names, '２０２４')).toEqual(['新绛县2024年报告', '稷山县2024年报告']);
  });

  it('finds nothing where a word is missing', () => {
    expect(findNamed(names, '绛县 2025')).toEqual([]);
  });
});
