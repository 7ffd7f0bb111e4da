import binaryen from 'binaryen';

/** Functions of the program that serve options which no search here has: filters, weights, a playground. */
const unused: ReadonlySet<string> = new Set([
  'add_synthetic_filter',
  'enter_playground_mode',
  'filters',
  'load_filter_chunk',
  'request_all_filter_indexes',
  'set_ranking_weights',
]);

/**
 * The table of powers of five by which Rust reads decimal fractions: hardly anything can pack it, and
 * of what stays nothing reads fractions. It begins with 5⁻³⁴² as 128 bits, the upper half first.
 */
const powers = {
  start: Buffer.from('5ad63b92d653f4ee3f3ba10629aa3f11', 'hex'),
  length: 651 * 16,
};

/**
 * What a process does for `program.ts`: a program without the functions that nothing can come to once
 * `unused` cannot be called.
 */
export default function work(program: Uint8Array): Uint8Array {
  const module = binaryen.readBinary(program) as Module;
  for (const name of unused) {
    if (module.getExport(name) !== 0) module.removeExport(name);
  }
  module.runPasses(['remove-unused-module-elements', 'strip-debug', 'strip-producers']);
  clearPowers(module);
  return module.emitBinary();
}

/** What is used of binaryen's module, and its types do not tell. */
interface Module extends binaryen.Module {
  getNumDataSegments(): number;
  getDataSegmentInfo(segment: number): { offset: number; data: ArrayBuffer };
}

/** Put zeros in the place of the powers of five, unless anything left names an address among them. */
function clearPowers(module: Module): void {
  const segments = Array.from({ length: module.getNumDataSegments() }, (_, number) =>
    module.getDataSegmentInfo(module.getDataSegmentByIndex(number)),
  );
  const from = Math.min(...segments.map(({ offset }) => offset));
  const to = Math.max(...segments.map(({ offset, data }) => offset + data.byteLength));
  const image = Buffer.alloc(to - from);
  for (const { offset, data } of segments) image.set(new Uint8Array(data), offset - from);
  const start = image.indexOf(powers.start);
  if (start === -1) return;
  const end = start + powers.length;
  const isNamed = module
    .emitText()
    .replace(/^ *\(data .*$/gm, '')
    .matchAll(/(?:i32\.const |offset=)(\d+)/g)
    .some(([, address]) => from + start <= Number(address) && Number(address) < from + end);
  if (isNamed) return;
  image.fill(0, start, end);
  // It may grow as before: -1 is no limit.
  const { initial, max = -1 } = module.getMemoryInfo();
  module.setMemory(initial, max, null, [{ offset: module.i32.const(from), data: image }]);
}
