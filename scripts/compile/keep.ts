/** What was worked out of some inputs is kept as JSON, and taken where the inputs and the code are the same again. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOfCode, type Made, openMade } from '../../src/library/made.ts';

/** Everything that decides what the same seeds become. */
const code = ['scripts/**/*.ts', 'src/**/*.ts', 'src/share/fonts/*.ttf', 'package-lock.json'];

/**
 * Where the compiling of a project's content keeps what it makes; the folder can be deleted any time.
 *
 * @param root the project's folder
 * @param warn is told of a damaged file
 */
export function openKept(root: string, warn: (message: string) => void): Made {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  const digest = digestOfCode(project, code);
  return openMade(keptFolder(root), () => digest, warn);
}

/** The folder of `openKept`. */
export function keptFolder(root: string): string {
  return join(root, '.astro', 'read');
}

/** What was kept under a name. */
export function takeKept<Value>(made: Made, name: string): Value | undefined {
  const taken = made.take(name);
  return taken && JSON.parse(Buffer.from(taken.buffer).toString());
}

/** Keep a value that JSON can tell, and give it back. */
export function putKept<Value>(made: Made, name: string, value: Value): Value {
  made.put(name, Buffer.from(JSON.stringify(value)));
  return value;
}

/** What `make` gives, or has given of the same inputs. */
export function keep<Value>(made: Made, inputs: readonly unknown[], make: () => Value): Value {
  const name = made.name(inputs);
  return takeKept<Value>(made, name) ?? putKept(made, name, make());
}
