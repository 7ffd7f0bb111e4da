import { makeButton } from '../site/dom.ts';

/** The button in the bar that opens how the text is shown, and has it read aloud. */

const extras: (() => Node | undefined)[] = [];

/**
 * Have a control of one's own in the panel, under those of the look. It is made anew each time the
 * panel opens, so that it says what is chosen, or is left out where it is of no use: a `label` with its
 * checkbox in it, or a `fieldset` of a `legend` and three such labels, is dressed as the others are.
 */
export function addSetting(control: () => Node | undefined): void {
  extras.push(control);
}

const bar = document.querySelector<HTMLElement>('[data-reading-bar]');

if (bar) {
  const button = makeButton('设置', async () => {
    const { openPanel } = await import('./settings-panel.ts');
    await openPanel(
      button,
      extras.flatMap((control) => control() ?? []),
    );
  });
  button.ariaLabel = '设置：字号、行距与朗读';
  button.ariaHasPopup = 'dialog';
  bar.append(button);
  // Without contents there was nothing in it.
  bar.hidden = false;
}
