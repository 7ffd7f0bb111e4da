/**
 * Let the share control speak of the page in a certain state.
 *
 * @param control the element with `data-share`
 * @param state query of the address that shows the page so; empty for the bare page
 */
export function shareState(control: HTMLElement, state: string): void {
  const { address: shown = '', bare } = control.dataset;
  const address = (bare ?? shown) + state;
  if (address === shown) return;
  control.dataset['address'] = address;
  for (const link of control.querySelectorAll<HTMLAnchorElement>('a[target]')) {
    const url = new URL(link.href);
    url.searchParams.set('url', address);
    link.href = url.href;
  }
  if (bare !== undefined) return;
  control.dataset['bare'] = shown;
  // Few open the panel, and to draw a code takes more than all else on the page.
  control.querySelector('[popover]')?.addEventListener('toggle', () => void drawCode(control));
}

/** Draw the code of the address that the share control speaks of. */
export async function drawCode(control: HTMLElement): Promise<void> {
  const { qrPicture } = await import('../../share/qr.ts');
  const { address = '' } = control.dataset;
  const code = control.querySelector<HTMLImageElement>('[data-share-qr] img');
  if (!code) return;
  code.src = `data:image/svg+xml,${encodeURIComponent(qrPicture(address))}`;
  code.alt = `二维码：${address}`;
}
