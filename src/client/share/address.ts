/**
 * Let the share control speak of the page in a certain state.
 *
 * @param control the element with `data-share`
 * @param state query of the address that shows the page so; empty for the bare page
 */
export async function shareState(control: HTMLElement, state: string): Promise<void> {
  const { bare = control.dataset['address'] ?? '' } = control.dataset;
  const address = bare + state;
  if (address === control.dataset['address']) return;
  control.dataset['bare'] = bare;
  control.dataset['address'] = address;
  for (const link of control.querySelectorAll<HTMLAnchorElement>('a[target]')) {
    const url = new URL(link.href);
    url.searchParams.set('url', address);
    link.href = url.href;
  }
  const code = control.querySelector('[data-share-qr] svg');
  const { toQrPath } = await import('../../share/qr.ts');
  // While the module was loading, the reader may have gone on to another state.
  if (!code || control.dataset['address'] !== address) return;
  const { width, path } = toQrPath(address);
  code.setAttribute('viewBox', `0 0 ${width} ${width}`);
  code.setAttribute('aria-label', `二维码：${address}`);
  code.querySelector('rect')?.setAttribute('width', String(width));
  code.querySelector('rect')?.setAttribute('height', String(width));
  code.querySelector('path')?.setAttribute('d', path);
}
