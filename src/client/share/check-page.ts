import { checkListPath, withBase } from '../../library/routes.ts';
import { captionPlace } from '../../report/paragraph-numbers.ts';
import { type Checked, type CheckList, findCode, parseCode } from '../../share/check-list.ts';
import { make, makeLink } from '../site/dom.ts';
import { fetchReport } from '../site/report-blocks.ts';

/** The page that takes a check code and shows the true text in its place. */

const form = document.querySelector<HTMLFormElement>('[data-check-form]');
const result = document.querySelector<HTMLElement>('[data-check-result]');
const input = form?.querySelector('input');
const typed = new URLSearchParams(location.search).get('c') ?? '';

if (input && result && typed.trim() !== '') {
  input.value = typed;
  void show(typed, result);
}

async function show(typed: string, result: HTMLElement): Promise<void> {
  result.setAttribute('aria-busy', 'true');
  try {
    result.replaceChildren(...(await check(typed)));
  } catch {
    result.replaceChildren(make('p', {}, '没有取到数据，请检查网络后再试。'));
  }
  result.setAttribute('aria-busy', 'false');
}

async function check(typed: string): Promise<HTMLElement[]> {
  const code = parseCode(typed);
  if (code === undefined) {
    return [make('p', {}, '校验码是九位字母和数字，如 4K7-Q2X-PA3。请对照图片再输入一次。')];
  }
  const response = await fetch(withBase(checkListPath(code.slice(0, 3))));
  if (response.status === 404) return unknown(code);
  const list: CheckList = await response.json();
  const found = findCode(code, list);
  return found.length === 0 ? unknown(code) : (await Promise.all(found.map(toPassage))).flat();
}

function unknown(code: string): HTMLElement[] {
  return [
    make(
      'p',
      { className: 'check-verdict' },
      `没有校验码 ${code}：也许抄错了，也许图片不是文库做的。图片上的文字无从证实，请到报告里查对。`,
    ),
  ];
}

async function toPassage({ report, block, number, isSame }: Checked): Promise<HTMLElement[]> {
  const { blocks } = await fetchReport(report.path);
  const text = blocks.find(({ id }) => id === block)?.text ?? '';
  const verdict = isSame
    ? '校验码相符。原文如下，请与图片逐字比较：'
    : '这一段的文字与图片做成时不同（此后订正过，或校验码的末三位有误）。现在的文字如下：';
  const lines = text.split('\n').map((line) => make('p', {}, line.replaceAll('\t', '　')));
  const quote = make('blockquote', {}, ...lines);
  quote.dataset['checkText'] = '';
  const links = make(
    'p',
    {},
    makeLink(
      withBase(`${report.path}#${block}`),
      report.name + (number === null ? captionPlace : `第${number}段`),
    ),
    ...(isSame ? [] : ['　', makeLink(withBase(report.corrections), '校订记录')]),
  );
  return [make('p', { className: 'check-verdict' }, verdict), quote, links];
}
