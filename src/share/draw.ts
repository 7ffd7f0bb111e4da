import { inThread } from '../library/threads.ts';
import type work from './picture-thread.ts';

/** A picture as PNG: laid out and drawn beside the pages. */
export const draw = inThread<typeof work>('src/share/picture-thread.ts');
