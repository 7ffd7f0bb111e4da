/**
 * A choice among many is made by typing: a field stands in the place of the list, offers the names that
 * hold what is typed, and takes the one that is typed whole or that alone has its words.
 */
import { make } from './dom.ts';
import { findNamed } from './typed-names.ts';

/** A list in whose place something may be typed. */
export interface TypedSelect {
  /** Show what is chosen: a script that has chosen says so, since the list itself tells nobody. */
  show: () => void;
}

/** Let the choice of a list be typed: of one that the page has marked as long (`data-typed`). */
export function typeInto(select: HTMLSelectElement): TypedSelect {
  const options = [...select.options];
  const none = options.find(({ value }) => value === '');
  const titled = options.filter((option) => option !== none);
  const named = new Map(
    titled.map((option) => [option.dataset['label'] ?? option.text, option.value]),
  );
  // Of two that go by one name only a list has both.
  if (named.size < titled.length) return { show: () => {} };
  const offered = make('datalist', { id: `${select.id}-names` });
  const field = make('input', {
    type: 'search',
    id: `${select.id}-typed`,
    autocomplete: 'off',
    placeholder: none ? none.text : '写名称里的字来找',
  });
  field.setAttribute('list', offered.id);
  for (const label of [...select.labels]) label.htmlFor = field.id;
  select.hidden = true;
  select.after(field, offered);

  const show = () => {
    field.setCustomValidity('');
    field.value = [...named].find(([, value]) => value === select.value)?.[0] ?? '';
  };
  const choose = (value: string) => {
    if (select.value === value) return;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  /** What is typed, as the value that it means; nothing where it means none, or several. */
  const typedValue = () => {
    const typed = field.value.trim();
    if (typed === '') return none?.value;
    const found = findNamed([...named.keys()], typed);
    return found.length === 1 ? named.get(found[0] ?? '') : undefined;
  };

  field.addEventListener('focus', () => {
    field.select();
    // How much each would show has been counted meanwhile.
    const words = new Map(options.map((option) => [option.value, option.text]));
    offered.replaceChildren(
      ...[...named].map(([name, value]) =>
        make('option', { value: name, label: words.get(value) ?? name }),
      ),
    );
  });
  field.addEventListener('input', (event) => {
    // Of the form only what is chosen is of interest.
    event.stopPropagation();
    field.setCustomValidity('');
    const typed = field.value.trim();
    const value = typed === '' ? none?.value : named.get(typed);
    if (value !== undefined) choose(value);
  });
  field.addEventListener('change', (event) => event.stopPropagation());
  field.addEventListener('keydown', (event) => {
    // In Safari the key that ends a composition comes after its end, as this code.
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    const value = typedValue();
    if (value === undefined) {
      event.preventDefault();
      field.setCustomValidity(sayUndecided(findNamed([...named.keys()], field.value.trim())));
      field.reportValidity();
      return;
    }
    // What is chosen already is asked for.
    if (select.value !== value) event.preventDefault();
    choose(value);
    show();
  });
  field.addEventListener('blur', () => {
    const value = typedValue();
    if (value !== undefined) choose(value);
    show();
  });
  show();
  return { show };
}

/** What to say of what means no name, or several: the first of them, where a browser has suggested none. */
function sayUndecided(found: readonly string[]): string {
  if (found.length === 0) return '没有这个名称，换一个字试试。';
  const first = found.slice(0, 5).join('、');
  return `有${found.length}个这样的名称，请再写一些：${first}${found.length > 5 ? '……' : '。'}`;
}
