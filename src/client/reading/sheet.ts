import { make, makeButton } from '../site/dom.ts';

/** One small sheet for all that opens beside the text: a popover, closed by Escape and by a tap outside. */

const gap = 8;

let sheet: HTMLElement | undefined;

function create(): HTMLElement {
  const element = make('div', { className: 'sheet', popover: 'auto' });
  element.setAttribute('role', 'dialog');
  document.body.append(element);
  return element;
}

/**
 * Show something beside what it belongs to.
 *
 * @param source the link it was opened by, which gets the focus back
 * @param label what it is, for those who do not see it
 */
export function openSheet(source: HTMLElement, label: string, content: readonly Node[]): void {
  sheet ??= create();
  const close = makeButton('关闭', closeSheet);
  close.className = 'sheet-close';
  sheet.setAttribute('aria-label', label);
  sheet.replaceChildren(close, ...content);
  // Focus goes back to what had it when the sheet opened; a touch gives it to nothing.
  source.focus({ preventScroll: true });
  sheet.showPopover();
  place(sheet, source);
  (sheet.querySelector<HTMLElement>('button:not(.sheet-close)') ?? close).focus({
    preventScroll: true,
  });
}

/** Take the sheet away. */
export function closeSheet(): void {
  sheet?.hidePopover();
}

/** Below the source where there is room, else above; on a phone the style sheet has it at the bottom. */
function place(element: HTMLElement, source: HTMLElement): void {
  const { style } = element;
  style.left = style.top = '';
  if (getComputedStyle(element).getPropertyValue('--sheet-at').trim() === 'bottom') return;
  const [from] = source.getClientRects();
  if (!from) return;
  const { width, height } = element.getBoundingClientRect();
  const below = from.bottom + gap;
  const top = below + height <= innerHeight ? below : Math.max(gap, from.top - gap - height);
  const left = Math.min(from.left, document.documentElement.clientWidth - width - gap);
  style.top = `${top}px`;
  style.left = `${Math.max(gap, left)}px`;
}
