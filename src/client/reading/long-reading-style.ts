import href from '../../styles/long-reading.css?url&no-inline';
import { make } from '../site/dom.ts';

/**
 * The sheet of what helps through a long report, there when this is resolved. A page carries its own
 * styles in itself; these it needs only when a reader asks, and then from a file.
 */
export const styled: Promise<unknown> = new Promise((resolve) => {
  const link = make('link', { rel: 'stylesheet', href });
  link.addEventListener('load', resolve);
  link.addEventListener('error', resolve);
  document.head.append(link);
});
