import type { FactPlaces } from '../../library/by-county.ts';
import { factPrefix, factsPath, withBase } from '../../library/routes.ts';
import { fold } from '../../search/fold.ts';
import { fetchJson } from '../site/runs.ts';
import { formatListState, isWhole, type ListState, parseListState } from './list-state.ts';

/**
 * The list of indicators: narrowed by a few words of their titles and by what they compare, as the
 * address says; opened where a link leads.
 */

for (const filter of document.querySelectorAll<HTMLElement>('indicator-filter')) equip(filter);
openTarget();
addEventListener('hashchange', openTarget);

function equip(filter: HTMLElement): void {
  const status = filter.querySelector('[role="status"]');
  const controls = [...filter.querySelectorAll('input')];
  const [field] = controls;
  if (!field || !status) return;
  const groups = [...document.querySelectorAll<HTMLDetailsElement>('details.summary-group')];
  // What a reader had open is so again when nothing is chosen.
  let opened: HTMLDetailsElement[] | undefined;
  const narrow = (state: ListState) => {
    const words = fold(state.q.trim()).text;
    const isBare = isWhole(state);
    if (!isBare) opened ??= groups.filter(({ open }) => open);
    let count = 0;
    for (const group of groups) {
      const found = [...group.querySelectorAll<HTMLElement>('[data-title]')].filter((entry) => {
        const { title = '', several, both } = entry.dataset;
        entry.hidden = !(
          fold(title).text.includes(words) &&
          (several !== undefined || !state.isSeveral) &&
          (both !== undefined || !state.isBoth)
        );
        return !entry.hidden;
      }).length;
      count += found;
      group.hidden = found === 0;
      group.open = isBare ? (opened?.includes(group) ?? group.open) : found > 0;
    }
    if (isBare) opened = undefined;
    status.textContent = isBare ? '' : count === 0 ? '没有这样的指标。' : `列出${count}项`;
  };
  const asked = parseListState(location.search);
  for (const control of controls) {
    if (control === field) field.value = asked.q;
    else control.checked = control.name === 'several' ? asked.isSeveral : asked.isBoth;
  }
  narrow(asked);
  filter.addEventListener('input', () => {
    const isChecked = (name: string) =>
      controls.some((control) => control.name === name && control.checked);
    const state = { q: field.value, isSeveral: isChecked('several'), isBoth: isChecked('both') };
    narrow(state);
    const { pathname, hash } = location;
    history.replaceState(history.state, '', pathname + formatListState(state) + hash);
  });
}

/** Open the group that the address names, or that holds the row it names. */
function openTarget(): void {
  const id = location.hash.slice(1);
  const target = document.getElementById(id);
  if (!target && id.startsWith(factPrefix)) void leadOn(id);
  const group = target?.closest<HTMLDetailsElement>('details.summary-group');
  if (!target || !group) return;
  // A row that was asked for is shown, whatever else the list is limited to.
  group.hidden = false;
  const row = target.closest<HTMLElement>('[data-title]');
  if (row) row.hidden = false;
  group.open = true;
  if (target !== group) target.scrollIntoView({ block: 'center' });
}

/** A fact that stands on the page of its county: where the library is small, it is a row of this one. */
async function leadOn(fact: string): Promise<void> {
  const places = await fetchJson<FactPlaces>(withBase(factsPath(fact))).catch(
    (): FactPlaces => ({}),
  );
  const place = places[fact];
  if (place !== undefined && location.hash === `#${fact}`) location.replace(withBase(place));
}
