import type { Excerpt } from '../reading/excerpt.ts';
import { closeSheet } from '../reading/sheet.ts';
import { makeButton } from '../site/dom.ts';
import { drawCode, shareState } from './address.ts';

/**
 * Open the page's share panel for a passage; when it closes it is the page's again.
 *
 * @param control the element with `data-share`
 * @param showPicture makes a picture of the passage, which stands in for the page's
 */
export async function openPassagePanel(
  control: HTMLElement,
  { place, address }: Excerpt,
  showPicture: (() => unknown) | undefined,
): Promise<void> {
  const panel = control.querySelector<HTMLElement>('[popover]');
  if (!panel) return;
  const caption = panel.querySelector('figcaption');
  const picture = panel.querySelector<HTMLElement>('a[download]');
  const links = [...panel.querySelectorAll<HTMLAnchorElement>('a[target]')];
  const { title = '' } = control.dataset;
  const page = { label: panel.ariaLabel, caption: caption?.textContent ?? '' };
  const { hash } = new URL(address);

  const entitle = (name: string) => {
    for (const link of links) {
      const url = new URL(link.href);
      url.searchParams.set('title', name);
      link.href = url.href;
    }
  };
  const draw = makeButton('做成图片', () => {
    panel.hidePopover();
    showPicture?.();
  });

  shareState(control, hash);
  entitle(title + place);
  // What shows a code for a moment must not lead elsewhere.
  await drawCode(control);
  panel.ariaLabel = `分享${place}`;
  if (caption) caption.textContent = `用手机扫码打开${place}`;
  if (picture) picture.hidden = true;
  if (showPicture) picture?.after(draw);
  // WeChat's own menu sends the address that the page has.
  history.replaceState(history.state, '', hash);

  // The focus goes back to the number, not to a button that is gone.
  closeSheet();
  panel.addEventListener('beforetoggle', function restore(event) {
    if (event.newState !== 'closed') return;
    panel.removeEventListener('beforetoggle', restore);
    shareState(control, '');
    entitle(title);
    panel.ariaLabel = page.label;
    if (caption) caption.textContent = page.caption;
    if (picture) picture.hidden = false;
    draw.remove();
  });
  panel.showPopover();
  panel.querySelector<HTMLElement>('[data-share-copy]')?.focus({ preventScroll: true });
}
