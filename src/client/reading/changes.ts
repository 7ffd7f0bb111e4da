import { make } from '../site/dom.ts';
import { addSetting } from './settings.ts';

/** The switch 看变化, on the page of a report that has one before it in its county: what it does is fetched when it is asked for. */

let isOn = false;

function changesControl(): HTMLElement {
  const input = make('input', { type: 'checkbox', checked: isOn });
  input.addEventListener('change', async () => {
    isOn = input.checked;
    const { showChanges } = await import('./changes-view.ts');
    await showChanges(isOn);
  });
  return make('label', {}, input, '看变化');
}

if (document.querySelector('.siblings [rel="prev"]')) addSetting(changesControl);
