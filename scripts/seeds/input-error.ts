/**
 * Bad input that stops the build: one message that says where, what is wrong and what to do.
 *
 * @example new InputError('seeds/a.txt', '文件是空的', '放入识读文本后再运行').message
 * // => 'seeds/a.txt：文件是空的。放入识读文本后再运行。'
 */
export class InputError extends Error {
  override readonly name = 'InputError';

  /** @param place file, with `:line` where there is one */
  constructor(place: string, wrong: string, cure: string) {
    super(`${place}：${wrong}。${cure}。`);
  }
}

/** Print what is wrong with the input, one line a fault; anything but bad input is thrown on. */
export function printFaults(error: unknown): void {
  const faults = error instanceof AggregateError ? error.errors : [error];
  for (const fault of faults) {
    if (!(fault instanceof InputError)) throw fault;
    console.error(fault.message);
  }
}
