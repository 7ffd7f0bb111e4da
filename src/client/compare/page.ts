import { pathOfId, withBase } from '../../library/routes.ts';
import { type ComparisonReport, toComparison } from '../../report/comparison.ts';
import { toComparisonHtml } from '../../report/comparison-html.ts';
import { fetchJson } from '../site/runs.ts';

/** Any two reports beside each other: which, the address says. */

const form = document.querySelector<HTMLFormElement>('[data-compare-form]');
const status = document.querySelector<HTMLElement>('[data-compare-status]');
const result = document.querySelector<HTMLElement>('[data-compare-result]');
const ownTitle = document.title;
const selects = [...(form?.querySelectorAll('select') ?? [])];

if (form && status && result) {
  form.hidden = false;
  const [first, second] = selects;
  second?.append(...[...(first?.options ?? [])].map((option) => option.cloneNode(true)));
  let asked = 0;
  const show = async () => {
    const address = new URLSearchParams(location.search);
    const known = selects.every((select) => {
      const id = address.get(select.name);
      if (id !== null) select.value = id;
      return id !== null && select.value === id;
    });
    result.replaceChildren();
    status.textContent = '';
    result.ariaBusy = 'false';
    if (!known) {
      if (address.size > 0) status.textContent = '没有这份报告，请另选两份。';
      // Two of the same would say nothing.
      const [, second] = selects;
      if (second && second.selectedIndex < 1) second.selectedIndex = Math.min(1, second.length - 1);
      return;
    }
    if (selects[0]?.value === selects[1]?.value) {
      status.textContent = '选的是同一份，请另选一份。';
      return;
    }
    asked += 1;
    const turn = asked;
    status.textContent = '正在对照……';
    result.ariaBusy = 'true';
    try {
      const [first, second] = await Promise.all(selects.map((select) => fetchReport(select)));
      if (turn !== asked || !first || !second) return;
      const html = toComparisonHtml(toComparison(first, second));
      // The words are escaped by what makes the HTML of them.
      result.innerHTML = html;
      status.textContent = `${first.name}和${second.name}：对照如下。`;
      document.title = `${first.name}和${second.name}：${ownTitle}`;
    } catch {
      status.textContent = '没有取到，请过一会再试。';
    }
    if (turn === asked) result.ariaBusy = 'false';
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const parameters = new URLSearchParams(selects.map(({ name, value }) => [name, value]));
    history.pushState(null, '', `?${parameters}`);
    void show();
  });
  addEventListener('popstate', () => void show());
  void show();
}

/** A report by its `report.json`: its name and its path are those of the list. */
async function fetchReport(select: HTMLSelectElement): Promise<ComparisonReport> {
  const option = select.selectedOptions[0];
  const path = option?.dataset['path'] ?? pathOfId(select.value);
  const report = await fetchJson<ComparisonReport>(withBase(`${path}report.json`));
  return { ...report, name: option?.text ?? '', path };
}
