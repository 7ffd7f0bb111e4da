import { answerLine } from './answer.ts';

/** Each correction and each doubt can be answered, with its words and its address filled in. */

for (const entry of document.querySelectorAll<HTMLElement>('.entries > li[id]')) {
  const line = answerLine(entry.id, entry.querySelector('q')?.textContent ?? '');
  for (const link of line.children) link.classList.add('entry-answer');
  (entry.querySelector('.entry-places') ?? entry).append(...line.childNodes);
}
