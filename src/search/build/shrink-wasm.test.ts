import { expect, test } from 'vitest';
import { withoutExports } from './shrink-wasm.ts';

const text = (name: string) => [name.length, ...Buffer.from(name)];
const section = (id: number, ...content: number[]) => [id, content.length, ...content];
const body = (...code: number[]) => [code.length + 2, 0, ...code, 0x0b];

/**
 * Functions without parameters that give a number: 0 is imported, 1 (`one`) calls 2, 3 (`two`) calls 4,
 * and 5 stands in the table.
 */
function makeProgram({ six = [0x41, 6] } = {}): Uint8Array<ArrayBuffer> {
  const bodies = [
    body(0x10, 2),
    // A block, a jump out of it, a number of two bytes.
    body(0x02, 0x7f, 0x41, 0xe4, 0x00, 0x0c, 0, 0x0b),
    body(0x10, 4),
    body(0x44, 0, 0, 0, 0, 0, 0, 0, 0, 0xaa),
    body(0x10, 0),
    body(...six),
  ];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(0, ...text('said')),
    ...section(1, 1, 0x60, 0, 1, 0x7f),
    ...section(2, 1, ...text('m'), ...text('f'), 0, 0),
    ...section(3, bodies.length, ...bodies.map(() => 0)),
    ...section(4, 1, 0x70, 0, 1),
    ...section(7, 2, ...text('one'), 0, 1, ...text('two'), 0, 3),
    ...section(9, 1, 0, 0x41, 0, 0x0b, 1, 5),
    ...section(10, bodies.length, ...bodies.flat()),
  ]);
}

async function exportsOf(program: Uint8Array<ArrayBuffer>) {
  const { instance } = await WebAssembly.instantiate(program, { m: { f: () => 7 } });
  return instance.exports as Record<string, () => number>;
}

test('what stays answers as before, what only a dropped export calls is gone', async () => {
  const program = makeProgram();
  const before = await exportsOf(program);
  expect([before['one']?.(), before['two']?.()]).toEqual([100, 0]);
  const shorter = withoutExports(program, new Set(['two', 'three']));
  const after = await exportsOf(shorter);
  expect(Object.keys(after)).toEqual(['one']);
  expect(after['one']?.()).toBe(100);
  // Of the three functions that nobody calls the bodies are left as stops, and the name section is gone.
  const text = Buffer.from(shorter).toString('hex');
  expect(text.split('0300000b')).toHaveLength(4);
  expect(text).toContain(Buffer.from(body(0x10, 0)).toString('hex'));
  expect(text).not.toContain(Buffer.from('said').toString('hex'));
});

test('a program with an instruction that is not known stays as it is', () => {
  const program = makeProgram({ six: [0xfb, 0] });
  expect(withoutExports(program, new Set(['two']))).toBe(program);
});
