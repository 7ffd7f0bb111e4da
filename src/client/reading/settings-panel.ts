import { leadingKey, textSizeKey } from '../../library/theme.ts';
import { make, makeButton } from '../site/dom.ts';
import { keep, recall } from '../site/storage.ts';
import { keepPlace } from './keep-place.ts';
import { closeSheet, openSheet } from './sheet.ts';
import { styled } from './tools-style.ts';
import { chineseVoice, rateKey, rates } from './voice.ts';

/** The panel: the size of the text, the space between its lines, large text, the dark look, and reading aloud. */

const root = document.documentElement;

/** Choices of one thing; '' is what needs no choosing. */
interface Choice {
  legend: string;
  key: string;
  options: readonly (readonly [value: string, label: string])[];
}

const looks: (Choice & { attribute: 'textSize' | 'leading' })[] = [
  {
    legend: '字号',
    key: textSizeKey,
    attribute: 'textSize',
    options: [
      ['small', '小'],
      ['', '中'],
      ['large', '大'],
    ],
  },
  {
    legend: '行距',
    key: leadingKey,
    attribute: 'leading',
    options: [
      ['tight', '紧'],
      ['', '中'],
      ['loose', '松'],
    ],
  },
];

/**
 * Open the panel.
 *
 * @param extras controls of other modules
 */
export async function openPanel(source: HTMLElement, extras: readonly Node[]): Promise<void> {
  await styled;
  openSheet(source, '阅读设置', [
    make('p', { className: 'sheet-head' }, '阅读设置'),
    make(
      'div',
      { className: 'settings' },
      ...looks.map((look) =>
        toRadios(look, root.dataset[look.attribute] ?? '', (value) =>
          keepPlace(() => {
            if (value === '') delete root.dataset[look.attribute];
            else root.dataset[look.attribute] = value;
          }),
        ),
      ),
      make(
        'div',
        { className: 'setting-switches' },
        ...toSwitch('大字', '[data-large-text-toggle]'),
        ...toSwitch('深色', '[data-theme-toggle]'),
      ),
      ...extras,
      aloudPart(),
    ),
  ]);
}

function toRadios(
  { legend, key, options }: Choice,
  chosen: string,
  act: (value: string) => void,
): HTMLElement {
  const labels = options.map(([value, label]) => {
    const input = make('input', { type: 'radio', name: key, value, checked: value === chosen });
    input.addEventListener('change', () => {
      act(value);
      keep(key, value || undefined);
    });
    return make('label', {}, input, label);
  });
  return make('fieldset', {}, make('legend', {}, legend), ...labels);
}

/** A switch in words for a button of the page's head, which alone knows how to turn and to remember it. */
function toSwitch(label: string, selector: string): HTMLElement[] {
  const button = document.querySelector<HTMLElement>(selector);
  if (!button) return [];
  const input = make('input', { type: 'checkbox', checked: button.ariaPressed === 'true' });
  input.addEventListener('change', () => keepPlace(() => button.click()));
  return [make('label', {}, input, label)];
}

/** Reading aloud, as soon as the browser names a Chinese voice; voices come late. */
function aloudPart(): HTMLElement {
  const part = make('div', { className: 'setting-aloud', hidden: true });
  if (!('speechSynthesis' in window)) return part;
  const show = () => {
    if (!chineseVoice() || !part.hidden) return;
    // By the time it is tapped it is here: some browsers speak only at once after a tap.
    const aloud = import('./aloud.ts');
    part.append(
      makeButton('从这一段起朗读', async () => {
        closeSheet();
        (await aloud).start();
      }),
      toRadios({ legend: '语速', key: rateKey, options: rates }, recall(rateKey) ?? '', () => {}),
    );
    part.hidden = false;
  };
  speechSynthesis.addEventListener('voiceschanged', show);
  show();
  return part;
}
