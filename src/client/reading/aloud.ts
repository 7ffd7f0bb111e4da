import href from '../../styles/aloud.css?url&no-inline';
import { toBreaths } from '../../text/sentences.ts';
import { make, makeButton, makeLink, makeStatus, targetOf } from '../site/dom.ts';
import { recall } from '../site/storage.ts';
import { bringStyle } from '../site/style.ts';
import { placeOf } from './citing.ts';
import { toUnits, type Unit } from './spoken-units.ts';
import { chineseVoice, rateKey } from './voice.ts';

/**
 * The report read aloud, sentence by sentence, the one that is being read marked. What is paused is
 * cancelled and begun again with its sentence: of `speechSynthesis.pause` some browsers never come back.
 */

const text = document.querySelector<HTMLElement>('.text');

// When the module comes, which is before somebody taps: some browsers speak only at once after a tap.
void bringStyle(href);

/** The one reading that is going on. */
let stop: (() => void) | undefined;

/** Read from the paragraph on the screen, until the end or until it is stopped. */
export function start(): void {
  stop?.();
  if (text) stop = read(text);
}

function read(text: HTMLElement): () => void {
  const blocks = [...text.querySelectorAll<HTMLElement>('[data-block]')].filter((block) =>
    block.checkVisibility(),
  );
  const listening = new AbortController();
  const { signal } = listening;
  let at = 0;
  let units: Unit[] = [];
  let index = 0;
  let breaths: string[] = [];
  let paused = false;
  /** Whether the page goes along; not where the reader has gone elsewhere. */
  let following = true;
  /** Which utterance may still say that it has ended. */
  let turn = 0;
  // Without a reference some browsers forget it before it has ended.
  let utterance: SpeechSynthesisUtterance | undefined;

  const status = makeStatus('p');
  const state = make('span', {}, '正在朗读');
  const place = makeLink('#', '');
  const pause = makeButton('暂停', () => (paused ? resume() : halt()));
  const bar = make(
    'aside',
    { className: 'aloud', ariaLabel: '朗读' },
    make('p', {}, state, place),
    make(
      'div',
      {},
      makeButton('上一句', () => step(-1)),
      pause,
      makeButton('下一句', () => step(1)),
      makeButton('停止', end),
    ),
    status,
  );

  function silence(): void {
    turn += 1;
    speechSynthesis.cancel();
  }

  function show(): void {
    state.textContent = paused ? '已暂停' : '正在朗读';
    pause.textContent = paused ? '继续' : '暂停';
  }

  function halt(): void {
    paused = true;
    silence();
    show();
  }

  function resume(): void {
    paused = false;
    show();
    following = true;
    say();
  }

  function end(): void {
    silence();
    unmark();
    listening.abort();
    const hadFocus = bar.contains(document.activeElement);
    bar.remove();
    delete document.documentElement.dataset['foot'];
    if (hadFocus) text.querySelector<HTMLElement>(`#${blocks[at]?.id} > [data-cite]`)?.focus();
    stop = undefined;
  }

  /** Go to a sentence, by the number of its block and its own there. */
  function goTo(block: number, sentence: number): void {
    const element = blocks[block];
    if (!element) {
      end();
      return;
    }
    at = block;
    units = toUnits(element);
    index = sentence < 0 ? units.length - 1 : sentence;
    if (units.length === 0) goTo(block + (sentence < 0 ? -1 : 1), sentence);
    else say();
  }

  function step(by: 1 | -1): void {
    const next = index + by;
    if (next >= 0 && next < units.length) {
      index = next;
      say();
    } else if (by > 0) goTo(at + 1, 0);
    else if (at > 0) goTo(at - 1, -1);
    else say();
  }

  /** The sentence from its beginning; while it is paused it is only shown. */
  function say(): void {
    const unit = units[index];
    const block = blocks[at];
    if (!unit || !block) return;
    mark(unit.range, block);
    place.textContent = placeOf(block);
    place.href = `#${block.id}`;
    follow(unit.range);
    silence();
    breaths = toBreaths(unit.said);
    if (!paused) breathe();
  }

  function breathe(): void {
    const breath = breaths.shift();
    if (breath === undefined) {
      step(1);
      return;
    }
    turn += 1;
    const own = turn;
    utterance = new SpeechSynthesisUtterance(breath);
    utterance.voice = chineseVoice() ?? null;
    utterance.lang = utterance.voice?.lang ?? 'zh-CN';
    utterance.rate = Number(recall(rateKey) ?? 1) || 1;
    utterance.addEventListener('end', () => {
      if (own === turn) breathe();
    });
    utterance.addEventListener('error', ({ error }) => {
      // What was cancelled for another sentence has had its turn.
      if (own !== turn || error === 'interrupted' || error === 'canceled') return;
      halt();
      status.textContent = '浏览器的语音没有读出来，可以按“继续”再试。';
    });
    status.textContent = '';
    speechSynthesis.speak(utterance);
  }

  function follow(range: Range): void {
    const { top, bottom } = range.getBoundingClientRect();
    const floor = bar.getBoundingClientRect().top;
    const isSeen = top < floor && bottom > 0;
    following ||= isSeen;
    if (!following || (top >= 0 && bottom < floor)) return;
    scrollBy({
      top: top - innerHeight / 4,
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
    });
  }

  const leave = () => {
    following = false;
  };
  addEventListener('wheel', leave, { passive: true, signal });
  addEventListener('touchmove', leave, { passive: true, signal });
  addEventListener(
    'keydown',
    ({ key }) => {
      if (/^(?:Page|Arrow|Home|End)/.test(key)) leave();
    },
    { signal },
  );
  place.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    following = true;
    const range = units[index]?.range;
    if (range) follow(range);
  });
  text.addEventListener(
    'click',
    (event) => {
      const block = targetOf<HTMLElement>(event, '[data-block]');
      const isWords = block !== null && targetOf(event, 'a, button, summary') === null;
      if (!isWords || getSelection()?.isCollapsed === false) return;
      const tapped = toUnits(block).findIndex(({ range }) => holds(range, event));
      if (blocks.includes(block)) goTo(blocks.indexOf(block), Math.max(0, tapped));
    },
    { signal },
  );
  addEventListener('pagehide', end, { signal });

  document.body.append(bar);
  // The styles know by it that the foot of the screen is taken.
  document.documentElement.dataset['foot'] = '';
  const inView = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0);
  goTo(Math.max(0, inView), firstInView(blocks[inView]));
  pause.focus({ preventScroll: true });
  return end;
}

/** Number of the first sentence of a block that begins on the screen; of one that began above, the last: -1. */
function firstInView(block: HTMLElement | undefined): number {
  const units = block ? toUnits(block) : [];
  return units.findIndex(({ range }) => (range.getClientRects()[0]?.top ?? 0) >= 0);
}

/** Whether a tap was on the words of a range. */
function holds(range: Range, { clientX, clientY }: MouseEvent): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
  );
}

/** Mark the words where a browser can, else their block. */
function mark(range: Range, block: HTMLElement): void {
  unmark();
  if ('highlights' in CSS) CSS.highlights.set('aloud', new Highlight(range));
  else block.dataset['aloud'] = '';
}

function unmark(): void {
  if ('highlights' in CSS) CSS.highlights.delete('aloud');
  for (const block of document.querySelectorAll<HTMLElement>('[data-aloud]')) {
    delete block.dataset['aloud'];
  }
}
