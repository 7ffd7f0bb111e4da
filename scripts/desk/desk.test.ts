import { hash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type DeskIndex,
  DeskIndexSchema,
  type DeskReport,
  DeskReportSchema,
} from '../../src/schemas/desk.ts';
import { Desk } from './desk.ts';

let folder = '';
let seeds = '';
let cache = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
  [seeds, cache] = [join(folder, 'seeds'), join(folder, 'cache')];
  cpSync(fileURLToPath(new URL('../verify/library', import.meta.url)), seeds, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const index = (): DeskIndex =>
  DeskIndexSchema.parse(JSON.parse(readFileSync(join(cache, 'index.json'), 'utf8')));

const report = (id: string): DeskReport =>
  DeskReportSchema.parse(JSON.parse(readFileSync(join(cache, `${id}.json`), 'utf8')));

function write(name: string, text: string): void {
  writeFileSync(join(seeds, name), text);
}

/** The id of a report, and words that stand in its seed once. */
function anyReport(): { id: string; words: string } {
  const { id } = index().reports[0] ?? { id: '' };
  const { text } = report(id);
  const at = [...text].findIndex((_, start) => {
    const words = text.slice(start, start + 6);
    return /^\p{Script=Han}{6}$/u.test(words) && text.indexOf(words, start + 1) < 0;
  });
  return { id, words: text.slice(at, at + 6) };
}

const correction = (find: string, text: string) =>
  `- id: one\n  op: replace\n  find: ${find}\n  text: ${text}\n  reason: 试。\n  certainty: certain\n`;

test('every report is read, in the form that the pages expect', () => {
  const { read, isChanged, faults } = new Desk(seeds, cache, 'rules').update();
  expect(isChanged).toBe(true);
  expect(faults).toEqual([]);
  expect(
    index()
      .reports.map(({ id }) => id)
      .sort(),
  ).toEqual(read.sort());
  for (const { id, length } of index().reports) expect(report(id).text).toHaveLength(length);
});

test('only the report whose file changed is read anew', () => {
  const desk = new Desk(seeds, cache, 'rules');
  desk.update();
  expect(desk.update()).toMatchObject({ read: [], isChanged: false });
  const { id, words } = anyReport();
  write(`${id}.corrections.yml`, correction(words, `${words}改`));
  expect(desk.update()).toMatchObject({ read: [id], isChanged: true });
  expect(report(id).marks.filter(({ kind }) => kind === 'correction')).toMatchObject([
    { printed: words, read: `${words}改`, written: `seeds/${id}.corrections.yml:1` },
  ]);
  write(`${id}.notes.yml`, `- quote: ${words}\n  note: 试。\n`);
  expect(desk.update().read).toEqual([id]);
});

test('the words of a correction are shown before the numbers are read anew, and then both', () => {
  const desk = new Desk(seeds, cache, 'rules');
  desk.update();
  const { id, words } = anyReport();
  write(`${id}.corrections.yml`, correction(words, `${words}改`));
  const steps = desk.steps();
  expect(steps.next().value).toMatchObject({ read: [id], isChanged: true });
  const textOf = () => report(id).edition.blocks.map(({ text }) => text);
  const early = textOf();
  expect(early.join()).toContain(`${words}改`);
  expect([...steps]).toHaveLength(1);
  expect(textOf()).toEqual(early);
  expect(desk.update()).toMatchObject({ read: [], isChanged: false });
});

test('steps that were left are done by the next update', () => {
  const desk = new Desk(seeds, cache, 'rules');
  desk.update();
  const { id, words } = anyReport();
  write(`${id}.corrections.yml`, correction(words, `${words}改`));
  for (const _ of desk.steps()) break;
  expect(desk.update().read).toEqual([id]);
});

test('what was read is known after a new start, and with other rules it is read anew', () => {
  const { read } = new Desk(seeds, cache, 'rules').update();
  expect(new Desk(seeds, cache, 'rules').update()).toMatchObject({ read: [], isChanged: false });
  expect(new Desk(seeds, cache, 'others').update().read).toEqual(read);
});

test('a cache that was deleted is written again', () => {
  const { read } = new Desk(seeds, cache, 'rules').update();
  rmSync(cache, { recursive: true });
  expect(new Desk(seeds, cache, 'rules').update().read).toEqual(read);
});

test('a fault is told with file, line and cure, and what was read stays', () => {
  const desk = new Desk(seeds, cache, 'rules');
  desk.update();
  const { id, words } = anyReport();
  const before = report(id);
  write(`${id}.corrections.yml`, `# 校改\n\n${correction('底本里没有的话', '别的话')}`);
  expect(desk.update()).toMatchObject({ read: [], isChanged: true });
  const [fault] = index().faults;
  expect(fault?.place).toBe(`seeds/${id}.corrections.yml:3`);
  expect(fault?.wrong).toContain('出现 0 次，应为 1 次');
  expect(fault?.cure).not.toBe('');
  expect(report(id)).toEqual(before);

  write(`${id}.corrections.yml`, '- id: one\n  op: replac\n');
  desk.update();
  expect(index().faults[0]?.place).toMatch(/\.corrections\.yml:\d+$/);
  expect(index().reports.map((one) => one.id)).toContain(id);

  write(`${id}.corrections.yml`, correction(words, `${words}改`));
  expect(desk.update().read).toEqual([id]);
  expect(index().faults).toEqual([]);
});

test('a fault in one report does not keep the others from being read', () => {
  const desk = new Desk(seeds, cache, 'rules');
  desk.update();
  const { id } = anyReport();
  const other = index().reports.find((one) => one.id !== id)?.id ?? '';
  write(`${id}.corrections.yml`, correction('底本里没有的话', '别的话'));
  const words = report(other).text.slice(0, 4);
  write(`${other}.notes.yml`, `- quote: { words: ${words}, nth: 1, of: 1 }\n  note: 试。\n`);
  expect(desk.update().read).toEqual([other]);
});

test('a text that changed is told by its digest, and read when the register knows it', () => {
  const desk = new Desk(seeds, cache, 'rules');
  desk.update();
  const { id } = anyReport();
  const text = `${report(id).text}\n\n再添一段话，说的是另一件事。\n`;
  write(`${id}.txt`, text);
  desk.update();
  const sha256 = hash('sha256', text);
  expect(index().faults[0]?.wrong).toContain(sha256);
  const register = readFileSync(join(seeds, `${id}.source.yml`), 'utf8');
  write(`${id}.source.yml`, register.replace(/sha256: .*/, `sha256: ${sha256}`));
  expect(desk.update().read).toEqual([id]);
  expect(report(id).edition.blocks.at(-1)?.text).toBe('再添一段话，说的是另一件事。');
});

test('a report that is gone leaves the desk', () => {
  const desk = new Desk(seeds, cache, 'rules');
  desk.update();
  const { id } = anyReport();
  for (const ending of ['txt', 'source.yml', 'corrections.yml', 'notes.yml']) {
    rmSync(join(seeds, `${id}.${ending}`), { force: true });
  }
  expect(desk.update()).toMatchObject({ read: [], isChanged: true });
  expect(index().reports.map((one) => one.id)).not.toContain(id);
  expect(() => report(id)).toThrow();
});
