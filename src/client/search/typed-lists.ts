/** The long ones among the lists of the form, in which the choice is typed. */
import type { TypedSelect } from '../site/typed-select.ts';
import { pageElement } from './page-element.ts';

const form = pageElement('[data-search-form]', HTMLFormElement);
const typed = new Map<HTMLSelectElement, TypedSelect>();

/**
 * Do something with all that are typed, once those are that are long by now. Without what that takes
 * they are there as lists; where none is long it does not come at all.
 */
export function typeLong(then: (typed: TypedSelect) => void): void {
  const long = [...form.querySelectorAll<HTMLSelectElement>('select[data-typed]')];
  const isBrought = long.every((select) => typed.has(select));
  const brought = isBrought ? Promise.resolve() : bring(long);
  void brought.then(() => [...typed.values()].forEach(then)).catch(() => {});
}

async function bring(long: readonly HTMLSelectElement[]): Promise<void> {
  const { typeInto } = await import('../site/typed-select.ts');
  for (const select of long) if (!typed.has(select)) typed.set(select, typeInto(select));
}
