import { answerLine } from './answer.ts';

/** Each correction and each doubt can be answered, with its words and its address filled in. */

for (const entry of document.querySelectorAll<HTMLElement>('.entries > li[id]')) {
  const address = new URL(`#${entry.id}`, location.href).href;
  const line = answerLine({ address, quote: entry.querySelector('q')?.textContent ?? '' });
  (entry.querySelector('.entry-places') ?? entry).append(...line.childNodes);
}
