/**
 * Bad input that stops the build: one message that says where, what is wrong and what to do.
 *
 * @example new InputError('seeds/a.txt', '文件是空的', '放入识读文本后再运行').message
 * // => 'seeds/a.txt：文件是空的。放入识读文本后再运行。'
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly place: string;
  readonly wrong: string;
  readonly cure: string;

  /** @param place file, with `:line` where there is one */
  constructor(place: string, wrong: string, cure: string) {
    super(`${place}：${wrong}。${cure}。`);
    this.place = place;
    this.wrong = wrong;
    this.cure = cure;
  }
}

/**
 * What is wrong with the input, by the error that told it.
 *
 * @throws the error itself where it tells of anything but bad input
 */
export function faultsOf(error: unknown): InputError[] {
  const faults: unknown[] = error instanceof AggregateError ? error.errors : [error];
  return faults.map((fault) => {
    if (!(fault instanceof InputError)) throw fault;
    return fault;
  });
}

/** Print what is wrong with the input, one line a fault; anything but bad input is thrown on. */
export function printFaults(error: unknown): void {
  for (const { message } of faultsOf(error)) console.error(message);
}
