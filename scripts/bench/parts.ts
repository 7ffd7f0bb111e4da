/** What a build's processor works at, from the profiles that Node writes of its threads. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A part of a build, and what share it has of all that the watched threads do. */
export interface Part {
  title: string;
  share: number;
}

/** A profile as V8 writes it, as far as it is read here. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

/** The parts, by the first of the project's modules that a call came through. */
const parts: readonly (readonly [title: string, module: RegExp])[] = [
  ['图片', /\/src\/share\/picture-thread\.ts$/],
  ['对照与相近的话', /\/src\/report\/(?:comparison|closest|likeness|own-words)-thread\.ts$/],
  ['书与 TEI', /\/src\/export\/(?:book|tei)-thread\.ts$/],
  ['Markdown', /\/src\/report\/markdown\/render-thread\.ts$/],
  ['检查', /\/src\/(?:integrations\/(?:read-files-thread|share-lint)|share\/lint)\.ts$/],
  ['网页', /\/\.prerender\//],
];

const rest = '其余';

/** A thread that waits for work, as Node and tinypool call it. */
const waiting = /^(?:\(idle\)|atomicsWaitLoop)$/;

/** The search is indexed in processes of its own, which are measured by themselves. */
const elsewhere = /\/src\/search\/build\//;

/**
 * Read the profiles in a folder. What indexes the search is left out.
 *
 * @returns the parts, the largest first
 */
export function readParts(folder: string): Part[] {
  const times = new Map<string, number>();
  for (const file of globSync('*.cpuprofile', { cwd: folder })) {
    addTimes(JSON.parse(readFileSync(join(folder, file), 'utf8')), times);
  }
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times]
    .map(([title, time]) => ({ title, share: time / all }))
    .sort((a, b) => b.share - a.share);
}

/** Add what a thread took for each part, in microseconds. */
function addTimes({ nodes, samples, timeDeltas }: Profile, times: Map<string, number>): void {
  const partOf = new Map<number, string | undefined>();
  const isLeftOut = new Set<number>();
  // A node stands before those that it calls.
  for (const { id, callFrame, children = [] } of nodes) {
    const own = partOf.get(id) ?? parts.find(([, module]) => module.test(callFrame.url))?.[0];
    partOf.set(id, own);
    for (const child of children) partOf.set(child, own);
    if (waiting.test(callFrame.functionName) || elsewhere.test(callFrame.url)) isLeftOut.add(id);
    if (isLeftOut.has(id)) for (const child of children) isLeftOut.add(child);
  }
  for (const [at, id] of samples.entries()) {
    if (isLeftOut.has(id)) continue;
    const title = partOf.get(id) ?? rest;
    times.set(title, (times.get(title) ?? 0) + (timeDeltas[at] ?? 0));
  }
}
