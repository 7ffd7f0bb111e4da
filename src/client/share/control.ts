import { formatStandard } from '../../library/citation.ts';
import { copyText } from '../site/clipboard.ts';
import { today } from '../site/today.ts';
import { hasShareSheet, isWeChat, shareAddress } from './situation.ts';

/** The share control: without this its panel still holds the QR code and the links. */

for (const control of document.querySelectorAll<HTMLElement>('[data-share]')) {
  equip(control);
}

function equip(control: HTMLElement): void {
  const { title = '', standard = '' } = control.dataset;
  // A page with a state changes it.
  const address = () => control.dataset['address'] ?? '';
  const part = (name: string) => control.querySelector<HTMLElement>(`[${name}]`);
  const status = part('data-share-status');
  const panel = control.querySelector<HTMLElement>('[popover]');
  const texts = {
    address: { label: '链接', text: address },
    // The day of access is the day on which it is copied, where the reader is.
    standard: {
      label: '引文',
      text: () => formatStandard(standard, today(), address()),
    },
  };

  for (const item of control.querySelectorAll<HTMLElement>('[data-scripted]')) item.hidden = false;
  for (const [name, { label, text }] of Object.entries(texts)) {
    part(`data-share-copy="${name}"`)?.addEventListener('click', async () => {
      const told = await copyText(text(), label);
      if (status) status.textContent = told;
    });
  }
  panel?.addEventListener('toggle', () => status?.replaceChildren());

  if (isWeChat()) {
    part('data-share-wechat')?.removeAttribute('hidden');
    // One is on the phone that would have to scan it.
    part('data-share-qr')?.setAttribute('hidden', '');
    // Pictures are what is sent on here, and can be kept without the menu.
    for (const picture of control.querySelectorAll('a[download]')) {
      const way = picture.closest('li') ?? picture;
      way.parentElement?.prepend(way);
    }
  } else if (hasShareSheet()) {
    const outcome = part('data-share-outcome');
    part('data-share-open')?.addEventListener('click', async (event) => {
      event.preventDefault();
      try {
        const shared = await shareAddress(title, address());
        if (outcome) outcome.textContent = shared ? '已分享' : '没有分享';
      } catch {
        // Some browsers inside other programs have the sheet and refuse it.
        panel?.showPopover();
      }
    });
  }
}
