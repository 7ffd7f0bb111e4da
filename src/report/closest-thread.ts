import { type LikePassages, toClosestFile } from './closest.ts';

/** What a thread does for `closest.json`: the differences of each two passages take long to find. */
export default function work(found: readonly LikePassages[]): string {
  return JSON.stringify(toClosestFile(found));
}
