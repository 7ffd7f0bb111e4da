/** A small drawing of a target beside what was told: a bar as long as the value, a tick at the target. */
import type { Target } from './targets.ts';

/** Shares of the drawing's width, 0 to 100. */
export interface Bar {
  /** Where zero is: 0 unless a value is below it. */
  zero: number;
  /** What was told before the target was set. */
  start: number | undefined;
  /** The newest value that a later report tells. */
  said: number | undefined;
  target: number;
}

/** Share of the width that the largest value takes: a tick at the very end would be cut. */
const widest = 92;

/**
 * The drawing of a target; none where there is nothing to set beside it.
 */
export function toBar({
  target,
  start,
  said,
}: Pick<Target, 'target' | 'start' | 'said'>): Bar | undefined {
  const told = [start?.value, said?.value].filter((value) => value !== undefined);
  if (told.length === 0) return undefined;
  const values = [...told, target.value, 0];
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (most === least) return undefined;
  const place = (value: number) =>
    Math.round(((value - least) / (most - least)) * widest * 10) / 10;
  return {
    zero: place(0),
    start: start && place(start.value),
    said: said && place(said.value),
    target: place(target.value),
  };
}

/**
 * Where the bar of a value stands: between zero and the value, whichever is first.
 *
 * @example spanOf({ zero: 20 }, 5) // => { x: 5, width: 15 }
 */
export function spanOf({ zero }: Pick<Bar, 'zero'>, at: number): { x: number; width: number } {
  return { x: Math.min(zero, at), width: Math.round(Math.abs(at - zero) * 10) / 10 };
}
