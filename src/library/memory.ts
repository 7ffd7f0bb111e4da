/** How a build uses memory: it is to hold 2.5 GB at most, of however many reports. */
import { globSync } from 'node:fs';

/** Reports up to which a build may do as much at once, and keep as much for itself, as is fastest. */
const fastUpTo = 1_200;

/**
 * Whether the library is so large that its build has to spare memory.
 *
 * @param root folder of the project
 */
export function isMemoryScarce(root: string = '.'): boolean {
  return globSync('src/content/reports/*.md', { cwd: root }).length > fastUpTo;
}
