import { keepPlace } from './keep-place.ts';

/**
 * On a phone, what of a text is not in view waits with a guessed height until one scrolls there: the
 * long ones would else take a second before anything answers (`data-from-top`, set at the top of the
 * page where it is opened anew, and its rule in `reading.css`). Who does anything but scroll may be
 * about to jump, and has all of it laid out first: so every jump lands exactly.
 */

const root = document.documentElement;
const whole = new AbortController();

function layOut(): void {
  whole.abort();
  // What stands above may be higher or lower than was guessed.
  keepPlace(() => {
    delete root.dataset['fromTop'];
  });
}

if ('fromTop' in root.dataset) {
  for (const type of ['click', 'keydown', 'popstate']) {
    addEventListener(type, layOut, { capture: true, signal: whole.signal });
  }
}
