/** Two reports are compared where nobody waits for it: of long ones it takes a phone more than a second. */
import { toComparison } from '../../report/comparison.ts';
import { toComparisonPieces } from '../../report/comparison-html.ts';
import type { CompareReply, CompareRequest } from './protocol.ts';

addEventListener('message', ({ data: [first, second] }: MessageEvent<CompareRequest>) => {
  const pieces: CompareReply = toComparisonPieces(toComparison(first, second));
  postMessage(pieces);
});
