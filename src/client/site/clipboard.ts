import { make } from './dom.ts';

/**
 * Put text on the clipboard.
 *
 * @param label what is copied: `引文`
 * @returns what to tell the reader: that it is copied, or the text itself, to be selected by hand
 */
export async function copyText(text: string, label = ''): Promise<string> {
  return (await write(text)) ? `已复制${label}` : `浏览器不许复制，请手动选取：${text}`;
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without HTTPS there is no clipboard, nor may there be in a browser inside another program.
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const area = make('textarea', { value: text, className: 'visually-hidden' });
  // Where a popover is open only what is inside it may have the focus.
  (document.querySelector(':popover-open') ?? document.body).append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
