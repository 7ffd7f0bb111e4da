/**
 * A choice among many is made by typing: a field stands in the place of the list, offers the names that
 * hold what is typed, and takes the one that is typed whole or that alone has its words.
 */
import { make } from './dom.ts';
import { findNamed } from './typed-names.ts';

/** A list in whose place something may be typed: a script that has changed it says so, the list tells nobody. */
export interface TypedSelect {
  /** Take the names that the list has now; while a reader is in it, it stays the field or the list that it is. */
  offer: () => void;
  /** Show what is chosen. */
  show: () => void;
}

/**
 * Let the choice of a list be typed, while the list is marked as long (`data-typed`) and no two of its
 * names are the same: of these only a list has both.
 */
export function typeInto(select: HTMLSelectElement): TypedSelect {
  const none = [...select.options].find(({ value }) => value === '');
  const isNone = ({ value }: HTMLOptionElement) => none !== undefined && value === '';
  const nameOf = (option: HTMLOptionElement) => option.dataset['label'] ?? option.text;
  /** Values by their names. */
  let named: ReadonlyMap<string, string> = new Map();
  const offered = make('datalist', { id: `${select.id}-names` });
  const field = make('input', {
    type: 'search',
    id: `${select.id}-typed`,
    autocomplete: 'off',
    placeholder: none ? none.text : '写名称里的字来找',
  });
  field.setAttribute('list', offered.id);
  field.hidden = true;
  const labels = [...select.labels];
  select.after(field, offered);

  const isTypedIn = () => document.activeElement === field;
  const offer = () => {
    // While they are looked for, there are none.
    if (select.disabled && isTypedIn()) return;
    const titled = [...select.options].filter((option) => !isNone(option));
    const before = [...named.keys()].join('\n');
    named = new Map(titled.map((option) => [nameOf(option), option.value]));
    if (isTypedIn()) {
      if ([...named.keys()].join('\n') !== before) suggest();
      return;
    }
    // Who is in the list goes on there, too.
    if (document.activeElement !== select) {
      const isTyped = select.dataset['typed'] !== undefined && named.size === titled.length;
      select.hidden = isTyped;
      field.hidden = !isTyped;
      for (const label of labels) label.htmlFor = isTyped ? field.id : select.id;
    }
    field.disabled = select.disabled;
    show();
  };
  /** Tell all names, with how much each would show where that has been counted. */
  const suggest = () => {
    const words = new Map([...select.options].map((option) => [option.value, option.text]));
    offered.replaceChildren(
      ...[...named].map(([name, value]) =>
        make('option', { value: name, label: words.get(value) ?? name }),
      ),
    );
  };
  const show = () => {
    field.setCustomValidity('');
    const [chosen] = select.selectedOptions;
    field.value = !chosen || isNone(chosen) ? '' : nameOf(chosen);
  };
  const choose = (value: string) => {
    if (select.value === value) return;
    if (![...select.options].some((option) => option.value === value)) {
      // The names are looked for again; this one was there.
      const name = [...named].find(([, own]) => own === value)?.[0];
      select.append(new Option(name, value));
      select.disabled = false;
    }
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  /** What is typed, as the value that it means; nothing where it means none, or several. */
  const typedValue = () => {
    const typed = field.value.trim();
    if (typed === '') return none?.value;
    if (named.has(typed)) return named.get(typed);
    const found = findNamed([...named.keys()], typed);
    return found.length === 1 ? named.get(found[0] ?? '') : undefined;
  };

  field.addEventListener('focus', () => {
    field.select();
    suggest();
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
    offer();
  });
  select.addEventListener('blur', offer);
  offer();
  return { offer, show };
}

/** What to say of what means no name, or several: the first of them, where a browser has suggested none. */
function sayUndecided(found: readonly string[]): string {
  if (found.length === 0) return '没有这个名称，换一个字试试。';
  const first = found.slice(0, 5).join('、');
  return `有${found.length}个这样的名称，请再写一些：${first}${found.length > 5 ? '……' : '。'}`;
}
