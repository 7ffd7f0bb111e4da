import { formatPlain, formatStandard } from '../../library/citation.ts';
import { copyText } from '../reading/copy.ts';

/** The buttons that copy the citation of a value, of the dataset, or a text of the page. */

const status = document.createElement('span');
status.className = 'copy-status';
status.setAttribute('role', 'status');

document.addEventListener('click', (event) => {
  const button =
    event.target instanceof Element
      ? event.target.closest<HTMLElement>('button:is([data-copy-citation], [data-copies])')
      : null;
  if (!button) return;
  // Words that come into an element that is there already are read out.
  status.textContent = '';
  button.after(status);
  void copy(textOf(button));
});

async function copy(text: string): Promise<void> {
  const done = await copyText(text);
  status.textContent = done ? '已复制' : `浏览器不许复制，请手动选取：${text}`;
}

function textOf(button: HTMLElement): string {
  const { copies, standard = '', address = '' } = button.dataset;
  if (copies !== undefined) return document.getElementById(copies)?.textContent.trim() ?? '';
  const quote = button.parentElement?.querySelector('q')?.textContent ?? '';
  return `“${quote}”\n——${formatStandard(standard, today(), address)}`;
}

/**
 * Show how the dataset is cited, as it is seen today.
 *
 * @param state query of the address that shows it so; empty for the bare page
 */
export function showCitations(state: string): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-citation][data-text]')) {
    const { citation, text = '', address = '' } = place.dataset;
    place.textContent =
      citation === 'plain'
        ? formatPlain(text, '', address + state)
        : formatStandard(text, today(), address + state);
  }
}

/** Today where the reader is, as 2026-03-01. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}
