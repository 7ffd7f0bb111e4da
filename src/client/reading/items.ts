import href from '../../styles/items.css?url&no-inline';
import { itemStarts } from '../../text/items.ts';
import { make } from '../site/dom.ts';
import { keep, recall } from '../site/storage.ts';
import { bringStyle } from '../site/style.ts';
import { readBlock } from './block-text.ts';
import { addSetting } from './settings.ts';

/**
 * Lists that are printed as running text (一是…二是…) set item by item, by a reader's choice. Only where
 * lines end changes: the words, their addresses, and what is searched, selected or copied stay.
 */

const key = 'items';
const root = document.documentElement;
let isPrepared = false;

/** The paragraphs of the page that hold lists, each with the places where their members begin. */
function listsOfPage(): { block: Element; starts: number[] }[] {
  return [...document.querySelectorAll('.text :is(p, li)[data-block]')]
    .map((block) => ({
      block,
      // At its very beginning a paragraph begins a line already.
      starts: itemStarts(readBlock(block).text).filter((start) => start > 0),
    }))
    .filter(({ starts }) => starts.length > 0);
}

/** Put an empty sign before each member, at which the style sheet ends the line. */
function prepare(): void {
  if (isPrepared) return;
  isPrepared = true;
  void bringStyle(href);
  for (const { block, starts } of listsOfPage()) {
    // Backwards, so that what is cut off never moves what is still to be cut.
    for (const start of starts.toReversed()) {
      const at = readBlock(block).nodes.findLast((node) => node.start <= start);
      if (!at) continue;
      const words = start === at.start ? at.node : at.node.splitText(start - at.start);
      words.before(make('span', { className: 'item-start' }));
    }
  }
}

function show(isOn: boolean): void {
  if (isOn) prepare();
  root.toggleAttribute('data-items', isOn);
}

/** The switch, for the panel of settings; of a long text to read all lists takes time, so not before. */
function itemsControl(): HTMLElement | undefined {
  if (!isPrepared && listsOfPage().length === 0) return undefined;
  const input = make('input', { type: 'checkbox', checked: root.hasAttribute('data-items') });
  input.addEventListener('change', () => {
    show(input.checked);
    keep(key, input.checked ? 'on' : undefined);
  });
  return make('label', {}, input, '分项排列');
}

if (recall(key) === 'on') show(true);
addSetting(itemsControl);
