/**
 * On a phone, what of a text is not in view waits with a guessed height until one scrolls there: the
 * long ones would else take a second before anything answers (`data-from-top`, set at the top of the
 * page where it is opened anew, and its rule in `reading.css`). Who does anything but scroll may be
 * about to jump, and has all of it laid out first: so every jump lands exactly.
 */

const root = document.documentElement;
const whole = new AbortController();

for (const type of ['click', 'keydown', 'popstate']) {
  addEventListener(
    type,
    () => {
      delete root.dataset['fromTop'];
      whole.abort();
    },
    { capture: true, signal: whole.signal },
  );
}
