import { checkListPath, checkPath, withBase } from '../../library/routes.ts';
import type { CheckList } from '../../share/check-list.ts';
import { readBlock } from '../reading/block-text.ts';
import type { Excerpt } from '../reading/excerpt.ts';
import { make, makeButton, makeStatus } from '../site/dom.ts';
import { drawPassageCard } from './passage-card.ts';

/** What the picture says of its report. */
interface Source {
  title: string;
  /** Name of the file of check codes. */
  check: string;
}

let dialog: HTMLDialogElement | undefined;

/** Make a picture of a passage and show it with the way to save it. */
export async function showPassageCard(excerpt: Excerpt, { title, check }: Source): Promise<void> {
  dialog ??= create();
  const block = decodeURIComponent(new URL(excerpt.address).hash.slice(1));
  const place = `${title}${excerpt.place}${isPart(excerpt, block) ? '（节录）' : ''}`;
  const status = makeStatus('p');
  status.textContent = '正在做图片……';
  dialog.replaceChildren(status, closeButton());
  dialog.setAttribute('aria-label', `${place}的图片`);
  if (!dialog.open) dialog.showModal();
  try {
    const code = await fetchCode(check, block);
    const address = new URL(withBase(checkPath(code)), excerpt.address).href;
    const canvas = drawPassageCard({ texts: excerpt.texts, source: place, code, address });
    // An address of the page's own data: the content security policy allows no blobs.
    const picture = canvas.toDataURL('image/png');
    const alt = `${excerpt.texts.join('\n')}——${place}，校验码${code}`;
    const image = make('img', { src: picture, alt });
    const save = make('a', { href: picture, download: `${place}.png` }, '保存图片');
    status.textContent = `图片已做好，校验码${code}。手机上长按图片也可以保存。`;
    dialog.replaceChildren(image, status, save, closeButton());
    save.focus({ preventScroll: true });
  } catch {
    status.textContent = '没有做成图片，请检查网络后再试。';
  }
}

/** Whether words of the passage are left out, which its picture must say. */
function isPart({ texts }: Excerpt, block: string): boolean {
  const element = document.getElementById(block);
  // The rows of a table are read in another way, and selected as a whole or not at all.
  if (texts.length > 1 || !element || element.matches('.table')) return false;
  return readBlock(element).text.trim() !== texts[0];
}

async function fetchCode(check: string, block: string): Promise<string> {
  const response = await fetch(withBase(checkListPath(check)));
  const { reports }: CheckList = await response.json();
  const page = location.pathname;
  const report = reports.find(({ path }) => withBase(path) === page);
  const code = report?.blocks[block];
  if (code === undefined) throw new Error(`No check code of ${block}`);
  return `${check}-${code}`;
}

function create(): HTMLDialogElement {
  const element = make('dialog', { className: 'passage-dialog' });
  element.dataset['passageDialog'] = '';
  document.body.append(element);
  return element;
}

function closeButton(): HTMLElement {
  return makeButton('关闭', () => dialog?.close());
}
