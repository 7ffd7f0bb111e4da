import type { Excerpt } from '../reading/excerpt.ts';
import { hasShareSheet, shareAddress } from './situation.ts';

/** What can be done with a passage besides copying it: send its address, make a picture of it. */

const control = document.querySelector<HTMLElement>('[data-share]');

/** The buttons, to stand with those that copy the excerpt. */
export function passageButtons(excerpt: () => Excerpt): HTMLElement[] {
  const { title = '', check } = control?.dataset ?? {};
  const buttons: HTMLElement[] = [];
  if (hasShareSheet()) {
    buttons.push(
      toButton('分享', 'address', () => {
        const { place, address } = excerpt();
        // The buttons that copy stay where the system refuses.
        shareAddress(`${title}${place}`, address).catch(() => undefined);
      }),
    );
  }
  if (check !== undefined) {
    buttons.push(
      toButton('做成图片', 'picture', async () => {
        // Drawing and QR codes are a script of their own: few ask for them.
        const { showPassageCard } = await import('./passage-dialog.ts');
        await showPassageCard(excerpt(), { title, check });
      }),
    );
  }
  return buttons;
}

function toButton(label: string, name: string, act: () => unknown): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['passage'] = name;
  button.textContent = label;
  button.addEventListener('click', () => void act());
  return button;
}
