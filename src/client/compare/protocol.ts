import type { ComparisonReport } from '../../report/comparison.ts';
import type { Piece } from '../../report/comparison-html.ts';

/** From the page to the worker: two reports. */
export type CompareRequest = readonly [ComparisonReport, ComparisonReport];

/** From the worker to the page: the two beside each other. */
export type CompareReply = Piece[];
