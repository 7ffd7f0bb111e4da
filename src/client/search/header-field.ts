/**
 * The field of the header. A phone has it behind the link 检索, which leads to the search page where
 * this does not run; on the page of a county or of a report it offers to search in that alone.
 */
import styles from '../../styles/search-scope.css?url&no-inline';
import { make, opensElsewhere } from '../site/dom.ts';
import { bringStyle } from '../site/style.ts';
import { scopesOf } from './scopes.ts';

/** The name by which the choices are one; the address has what they stand for. */
const scopeName = 'scope';

const form = document.querySelector<HTMLFormElement>('.site-header .search-field');
const link = document.querySelector<HTMLAnchorElement>(
  `.site-nav a[href="${form?.getAttribute('action')}"]`,
);
if (form && link) {
  form.addEventListener('focusin', () => void offerScopes(form), { once: true });
  link.addEventListener('click', (event) => {
    if (opensElsewhere(event) || form.checkVisibility()) return;
    event.preventDefault();
    form.dataset['open'] = '';
    form.querySelector('input')?.focus();
  });
}

async function offerScopes(field: HTMLFormElement): Promise<void> {
  const scopes = scopesOf(field.dataset);
  if (scopes.length === 0) return;
  field.addEventListener('formdata', ({ formData }) => {
    const { parameters = {} } = scopes[Number(formData.get(scopeName))] ?? {};
    formData.delete(scopeName);
    for (const [name, value] of Object.entries(parameters)) formData.set(name, value);
  });
  await bringStyle(styles);
  const choices = scopes.map(({ label }, number) =>
    make(
      'label',
      {},
      make('input', {
        type: 'radio',
        name: scopeName,
        value: String(number),
        checked: number === 0,
      }),
      label,
    ),
  );
  const legend = make('legend', { className: 'visually-hidden' }, '检索范围');
  const fieldset = make('fieldset', { className: 'search-scope' }, legend, ...choices);
  // The cursor stays in the field: some browsers would take it from there and to nowhere.
  fieldset.addEventListener('mousedown', (event) => event.preventDefault());
  field.append(fieldset);
}
