import { formatPlain, formatStandard } from '../../library/citation.ts';
import { inQuotes } from '../../text/quotation.ts';
import { copyText } from '../site/clipboard.ts';
import { makeStatus, targetOf } from '../site/dom.ts';
import { today } from '../site/today.ts';

/** The buttons that copy the citation of a value, of the dataset, or a text of the page. */

const status = makeStatus('span');
status.className = 'copy-status';

document.addEventListener('click', (event) => {
  const button = targetOf<HTMLElement>(event, 'button:is([data-copy-citation], [data-copies])');
  if (!button) return;
  // Words that come into an element that is there already are read out.
  status.textContent = '';
  button.after(status);
  void copy(textOf(button));
});

async function copy(text: string): Promise<void> {
  status.textContent = await copyText(text);
}

function textOf(button: HTMLElement): string {
  const { copies, standard = '', address = '' } = button.dataset;
  if (copies !== undefined) return document.getElementById(copies)?.textContent.trim() ?? '';
  const quote = button.parentElement?.querySelector('q')?.textContent ?? '';
  return `${inQuotes(quote)}\n——${formatStandard(standard, today(), address)}`;
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
