import type { Excerpt } from '../reading/excerpt.ts';
import { makeButton } from '../site/dom.ts';
import { hasShareSheet, shareAddress } from './situation.ts';

/** What can be done with a passage besides copying it: share it as the page is, make a picture of it. */

const control = document.querySelector<HTMLElement>('[data-share]');

/** The buttons, to stand with those that copy the excerpt. */
export function passageButtons(excerpt: () => Excerpt): HTMLElement[] {
  if (!control) return [];
  const { title = '', check } = control.dataset;
  const showPicture =
    check === undefined
      ? undefined
      : async (passage: Excerpt) => {
          // Drawing and QR codes are a script of their own: few ask for them.
          const { showPassageCard } = await import('./passage-dialog.ts');
          await showPassageCard(passage, { title, check });
        };
  const share = async () => {
    const passage = excerpt();
    if (hasShareSheet()) {
      try {
        await shareAddress(title + passage.place, passage.address);
        return;
      } catch {
        // Where the system refuses, the page's own ways are left.
      }
    }
    const { openPassagePanel } = await import('./passage-panel.ts');
    await openPassagePanel(control, passage, showPicture && (() => showPicture(passage)));
  };
  const buttons = [toButton('分享', 'share', share)];
  if (showPicture) buttons.push(toButton('做成图片', 'picture', () => showPicture(excerpt())));
  return buttons;
}

function toButton(label: string, name: string, act: () => unknown): HTMLElement {
  const button = makeButton(label, act);
  button.dataset['passage'] = name;
  return button;
}
