import type { Runs } from '../../report/closest.ts';
import { make } from './dom.ts';

/** Two passages as one run of words: what only the other one has is struck out, what only this one has underlined. */
export function renderRuns(runs: Runs): (HTMLElement | string)[] {
  return runs.map(([sign, text]) =>
    sign === '=' ? text : make(sign === '-' ? 'del' : 'ins', {}, text),
  );
}

/** A file of data; fails where it did not come. */
export async function fetchJson<Data>(address: string): Promise<Data> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.json();
}
