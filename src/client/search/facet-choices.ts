/** The choices of each facet, with the number of blocks that each would show. */
import { mostPartsLookedThrough } from '../../library/long-lists.ts';
import type { Facet, FacetCounts } from './facets.ts';
import { pageElement } from './page-element.ts';
import { offerTyped } from './typed-lists.ts';

const selects: Record<Facet, HTMLSelectElement> = {
  county: pageElement('select[name="county"]', HTMLSelectElement),
  year: pageElement('select[name="year"]', HTMLSelectElement),
  kind: pageElement('select[name="kind"]', HTMLSelectElement),
  part: pageElement('select[name="part"]', HTMLSelectElement),
};

/** Make a part a choice before any results tell which parts there are. */
export function offerPart(part: string): void {
  if (![...selects.part.options].some(({ value }) => value === part)) {
    selects.part.append(new Option(part, part));
  }
  selects.part.disabled = false;
}

/** Tell with each choice how many blocks it would show; parts are offered as they are found. */
export function showCounts(facets: FacetCounts | undefined): void {
  offerParts(facets?.part ?? {}, false);
  for (const facet of Object.keys(selects) as Facet[]) label(selects[facet], facets?.[facet]);
}

/** The same when more of a search has been counted: its parts are told apart (`showParts`), unless one is chosen. */
export function updateCounts(facets: FacetCounts): void {
  if (Object.keys(facets.part).length > 0) offerParts(facets.part, false);
  for (const facet of ['county', 'year', 'kind'] as const) label(selects[facet], facets[facet]);
}

/** Offer the parts that were found, each with its number of blocks. */
export function showParts(counts: Record<string, number>): void {
  if (Object.keys(counts).length > 0) offerParts(counts, true);
  // Of very many results they are not counted: what is offered stays.
  else label(selects.part, undefined);
}

function label(select: HTMLSelectElement, counts: Record<string, number> | undefined): void {
  for (const option of select.options) {
    const name = option.dataset['label'];
    if (name !== undefined) {
      option.textContent = counts ? `${name}（${counts[option.value] ?? 0}）` : name;
    }
  }
}

/**
 * Offer the parts that were found, and the one that is chosen.
 *
 * @param isWhole whether these are all
 */
function offerParts(counts: Record<string, number>, isWhole: boolean): void {
  const found = Object.keys(counts);
  const chosen = selects.part.value;
  const parts = chosen === '' || found.includes(chosen) ? found : [chosen, ...found];
  selects.part.replaceChildren(
    new Option('各部分', ''),
    ...parts.map((part) => {
      const option = new Option(part, part, false, part === chosen);
      option.dataset['label'] = part;
      return option;
    }),
  );
  label(selects.part, counts);
  // Who has just gone back to all of them is still there.
  selects.part.disabled = parts.length === 0 && document.activeElement !== selects.part;
  // While more are looked for, a field stays one.
  if (found.length > mostPartsLookedThrough) selects.part.dataset['typed'] = '';
  else if (isWhole) delete selects.part.dataset['typed'];
  offerTyped(selects.part);
}
