import href from '../../styles/reading-tools.css?url&no-inline';
import { bringStyle } from '../site/style.ts';

/**
 * The styles of what stands beside the text, there when this is resolved. A page carries its own styles
 * in itself; these it needs only with scripts, and then from a file that all reports share.
 */
export const styled: Promise<unknown> = bringStyle(href);
