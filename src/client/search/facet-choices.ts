/** The choices of each facet, with the number of blocks that each would show. */
import { mostPartsLookedThrough } from '../../library/long-lists.ts';
import type { Facet, FacetCounts } from './facets.ts';
import { pageElement } from './page-element.ts';
import { typeLong } from './typed-lists.ts';

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
  offerParts(Object.keys(facets?.part ?? {}));
  for (const facet of Object.keys(selects) as Facet[]) label(selects[facet], facets?.[facet]);
  typeLong(({ offer }) => offer());
}

/** Offer the parts that were found, each with its number of blocks. */
export function showParts(counts: Record<string, number>): void {
  offerParts(Object.keys(counts));
  label(selects.part, counts);
  typeLong(({ offer }) => offer());
}

function label(select: HTMLSelectElement, counts: Record<string, number> | undefined): void {
  for (const option of select.options) {
    const name = option.dataset['label'];
    if (name !== undefined) {
      option.textContent = counts ? `${name}（${counts[option.value] ?? 0}）` : name;
    }
  }
}

/** Offer the parts that were found, and the one that is chosen. */
function offerParts(found: readonly string[]): void {
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
  selects.part.disabled = parts.length === 0;
  // While they are looked for, what was there stays.
  if (found.length > 0) {
    selects.part.toggleAttribute('data-typed', found.length > mostPartsLookedThrough);
  }
}
