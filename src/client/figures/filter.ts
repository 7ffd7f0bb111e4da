import { fold } from '../../search/fold.ts';

/** The list of indicators: narrowed by a few words of their titles, and opened where a link leads. */

for (const filter of document.querySelectorAll<HTMLElement>('indicator-filter')) equip(filter);
openTarget();
addEventListener('hashchange', openTarget);

function equip(filter: HTMLElement): void {
  const field = filter.querySelector('input');
  const status = filter.querySelector('[role="status"]');
  if (!field || !status) return;
  const groups = [...document.querySelectorAll<HTMLDetailsElement>('details.summary-group')];
  // What a reader had open is so again when the field is empty.
  let opened: HTMLDetailsElement[] | undefined;
  const narrow = () => {
    const words = fold(field.value.trim()).text;
    if (words !== '') opened ??= groups.filter(({ open }) => open);
    let count = 0;
    for (const group of groups) {
      const found = [...group.querySelectorAll<HTMLElement>('[data-title]')].filter((entry) => {
        entry.hidden = !fold(entry.dataset['title'] ?? '').text.includes(words);
        return !entry.hidden;
      }).length;
      count += found;
      group.hidden = found === 0;
      group.open = words === '' ? (opened?.includes(group) ?? group.open) : found > 0;
    }
    if (words === '') opened = undefined;
    status.textContent = words === '' ? '' : count === 0 ? '没有这样的指标。' : `${count}项`;
  };
  field.addEventListener('input', narrow);
  // A browser that goes back keeps what was typed.
  if (field.value !== '') narrow();
}

/** Open the group that the address names, or that holds the row it names. */
function openTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  const group = target?.closest<HTMLDetailsElement>('details.summary-group');
  if (!target || !group) return;
  group.open = true;
  if (target !== group) target.scrollIntoView({ block: 'center' });
}
