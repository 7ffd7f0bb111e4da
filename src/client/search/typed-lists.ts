/** The long ones among the lists of the form, in which the choice is typed. */
import type { TypedSelect } from '../site/typed-select.ts';
import { pageElement } from './page-element.ts';

const form = pageElement('[data-search-form]', HTMLFormElement);
const typed = new Map<HTMLSelectElement, TypedSelect>();
/** What typing takes: it comes when a list is long. */
let brought: Promise<typeof import('../site/typed-select.ts') | undefined> | undefined;

/** Show what is chosen of the long lists. */
export function showTyped(): void {
  void typeLong().then(() => {
    for (const { show } of typed.values()) show();
  });
}

/** A list has other names now, or is long by now. */
export function offerTyped(select: HTMLSelectElement): void {
  void typeLong().then(() => typed.get(select)?.offer());
}

/** Let those lists be typed that are long by now; without what that takes they stay lists. */
async function typeLong(): Promise<void> {
  const long = [...form.querySelectorAll<HTMLSelectElement>('select[data-typed]')];
  if (long.every((select) => typed.has(select))) return;
  brought ??= import('../site/typed-select.ts').catch(() => undefined);
  const { typeInto } = (await brought) ?? {};
  if (!typeInto) return;
  for (const select of long) if (!typed.has(select)) typed.set(select, typeInto(select));
}
