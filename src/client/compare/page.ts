import { comparePairPath, pathOfId, withBase } from '../../library/routes.ts';
import type { ComparisonReport } from '../../report/comparison.ts';
import { toPairs } from '../../report/pairs.ts';
import { insertPieces } from '../site/insert-pieces.ts';
import { fetchReport } from '../site/report-blocks.ts';
import type { CompareReply, CompareRequest } from './protocol.ts';

/** Any two reports beside each other: which, the address says. */

/** Milliseconds after which the page of a pair is not waited for. */
const patience = 4000;

const form = document.querySelector<HTMLFormElement>('[data-compare-form]');
const status = document.querySelector<HTMLElement>('[data-compare-status]');
const result = document.querySelector<HTMLElement>('[data-compare-result]');
const ownTitle = document.title;
const selects = [...(form?.querySelectorAll('select') ?? [])];
let worker: Worker | undefined;

if (form && status && result) {
  form.hidden = false;
  const [first, second] = selects;
  second?.append(...[...(first?.options ?? [])].map((option) => option.cloneNode(true)));
  // Long lists are typed; without what that takes they are there as lists.
  const typed =
    first?.dataset['typed'] === undefined
      ? undefined
      : import('../site/typed-select.ts')
          .then(({ typeInto }) => selects.map(typeInto))
          .catch(() => []);
  const showTyped = () =>
    void typed?.then((fields) => {
      for (const field of fields) field.show();
    });
  let asked = 0;
  const show = async (find = findPage) => {
    const address = new URLSearchParams(location.search);
    const known = selects.every((select) => {
      const id = address.get(select.name);
      if (id !== null) select.value = id;
      return id !== null && select.value === id;
    });
    showTyped();
    asked += 1;
    const turn = asked;
    const isAsked = () => turn === asked;
    result.replaceChildren();
    status.textContent = '';
    result.ariaBusy = 'false';
    document.title = ownTitle;
    if (!known) {
      if (address.size > 0) status.textContent = '没有这份报告，请另选两份。';
      // Two of the same would say nothing.
      const [, second] = selects;
      if (second && second.selectedIndex < 1) second.selectedIndex = Math.min(1, second.length - 1);
      showTyped();
      return;
    }
    if (selects[0]?.value === selects[1]?.value) {
      status.textContent = '选的是同一份，请另选一份。';
      return;
    }
    status.textContent = '正在对照……';
    result.ariaBusy = 'true';
    const page = await find();
    if (!isAsked()) return;
    if (page !== undefined) {
      location.replace(page + location.hash);
      return;
    }
    try {
      const pieces = await compare(Promise.all([readReport(selects[0]), readReport(selects[1])]));
      if (!isAsked()) return;
      const names = selects.map(({ selectedOptions: [option] }) => option?.text).join('和');
      // Before what is below it, which would move.
      status.textContent = `${names}：对照如下。`;
      document.title = `${names}：${ownTitle}`;
      await insertPieces(result, pieces, isAsked);
    } catch {
      if (isAsked()) status.textContent = '没有取到，请过一会再试。';
    }
    if (isAsked()) result.ariaBusy = 'false';
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void choose();
  });
  const choose = async () => {
    asked += 1;
    const turn = asked;
    status.textContent = '正在对照……';
    const page = selects[0]?.value === selects[1]?.value ? undefined : await findPage();
    if (turn !== asked) return;
    status.textContent = '';
    if (page !== undefined) {
      location.assign(page);
      return;
    }
    const parameters = new URLSearchParams(selects.map(({ name, value }) => [name, value]));
    history.pushState(null, '', `?${parameters}`);
    await show(async () => undefined);
  };
  addEventListener('popstate', () => void show());
  // One left it before all was there, and the browser has kept it as it was.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && result.ariaBusy === 'true') void show();
  });
  void show();
}

/**
 * The page of these two, the older first whichever was named first; nothing where they have none, or
 * where it cannot be had: it is not among what is kept for reading without a network.
 */
async function findPage(): Promise<string | undefined> {
  const chosen = selects.map(({ value }) => value);
  const options = [...(selects[0]?.options ?? [])];
  const pair = toPairs(options, (option) => pathOf(option).split('/')[1] ?? '').find((two) =>
    two.every(({ value }) => chosen.includes(value)),
  );
  if (!pair) return undefined;
  const page = withBase(comparePairPath(pair[0].value, pair[1].value));
  if (!navigator.serviceWorker?.controller) return page;
  const request = { method: 'HEAD', signal: AbortSignal.timeout(patience) };
  const response = await fetch(page, request).catch(() => undefined);
  return response?.ok ? page : undefined;
}

/** Compare two reports, when they have come, in a worker, which comes meanwhile. */
function compare(reports: Promise<CompareRequest>): Promise<CompareReply> {
  // Of one that has not ended nobody wants the answer any longer.
  worker?.terminate();
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker = started;
  return new Promise((resolve, reject) => {
    started.addEventListener('message', ({ data }: MessageEvent<CompareReply>) => {
      started.terminate();
      resolve(data);
    });
    started.addEventListener('error', () => reject(new Error('the worker did not come')));
    reports.then((two) => started.postMessage(two), reject);
  });
}

/** A report as it is compared: its name and its path are those of the list. */
async function readReport(select: HTMLSelectElement | undefined): Promise<ComparisonReport> {
  const option = select?.selectedOptions[0];
  if (!option) throw new Error('no report is chosen');
  const path = pathOf(option);
  return { ...(await fetchReport(path)), name: option.text, path };
}

function pathOf(option: HTMLOptionElement): string {
  return option.dataset['path'] ?? pathOfId(option.value);
}
