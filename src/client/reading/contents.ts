import { formatReadingTime, readingSpeed } from '../../text/format.ts';
import { make } from '../site/dom.ts';
import { type Chapter, readChapters } from './chapters.ts';
import { styled } from './tools-style.ts';

/**
 * The contents that open over the text on a phone: chapters folded, with the time that each takes,
 * and open at the one that is being read.
 */

const contents = document.querySelector<HTMLElement>('#contents');
const text = document.querySelector<HTMLElement>('.text');

if (contents && text) void styled.then(() => fold(contents, readChapters(contents, text)));

function fold(contents: HTMLElement, chapters: readonly Chapter[]): void {
  const lengths = chapters.map(({ blocks }) => lengthOf(blocks));
  for (const [index, chapter] of chapters.entries()) addTime(chapter, lengths[index] ?? 0);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  contents
    .querySelector('.toc-close')
    ?.before(
      make(
        'span',
        { className: 'toc-time' },
        `${formatReadingTime(whole)}，按每分钟${readingSpeed}字`,
      ),
    );
  const showCurrent = () => {
    const current = contents.querySelector('[aria-current]');
    for (const { item } of chapters) open(item, current !== null && item.contains(current));
    // Before it is painted, and when it has its height.
    requestAnimationFrame(() => {
      if (!(current instanceof HTMLElement) || !contents.matches(':popover-open')) return;
      const box = contents.getBoundingClientRect();
      contents.scrollTop += current.getBoundingClientRect().top - box.top - box.height / 3;
      current.focus({ preventScroll: true });
    });
  };
  contents.addEventListener('beforetoggle', (event) => {
    if (event.newState === 'open') showCurrent();
  });
  if (contents.matches(':popover-open')) showCurrent();
  contents.classList.add('folded');
}

/** The time that a chapter takes, on the button that unfolds it where there is something under it. */
function addTime({ item, link }: Chapter, length: number): void {
  const time = formatReadingTime(length);
  if (!item.querySelector('ol')) {
    link.after(make('span', { className: 'chapter-time' }, time));
    return;
  }
  const button = make('button', { type: 'button', className: 'chapter-time' }, time);
  button.ariaLabel = `${time}，${link.textContent}的各节`;
  button.addEventListener('click', () => open(item, button.ariaExpanded !== 'true'));
  link.after(button);
}

function open(item: HTMLElement, isOpen: boolean): void {
  const button = item.querySelector<HTMLElement>(':scope > .chapter-time');
  if (button instanceof HTMLButtonElement) button.ariaExpanded = String(isOpen);
}

/** Characters that are read; what stands inside another block is counted with that. */
function lengthOf(blocks: readonly HTMLElement[]): number {
  return blocks
    .filter((block) => !block.parentElement?.closest('[data-block]'))
    .reduce((sum, block) => sum + (block.textContent ?? '').trim().length, 0);
}
