/**
 * The search of the one file: a plain scan of its text. It is written into the file as it stands here,
 * so that it knows nothing but itself, keeps nothing and fetches nothing.
 */
export function findInFile(): void {
  const get = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
  const form = get<HTMLFormElement>('find');
  const input = get<HTMLInputElement>('query');
  const place = get<HTMLElement>('place');
  const found = get<HTMLElement>('found');
  const [before, after] = [get<HTMLButtonElement>('before'), get<HTMLButtonElement>('after')];
  const mostShown = 200;
  const around = 24;

  /** Half width and lower case, a character for a character. */
  const fold = (text: string) =>
    text
      .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .toLowerCase();

  /** A block with the nodes of its text; signs of notes are no text. */
  const blocks = [...document.querySelectorAll<HTMLElement>('article [data-text]')].map((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('.note')) nodes.push(node as Text);
    }
    const text = nodes.map(({ data }) => data).join('');
    return { block, nodes, text, folded: fold(text) };
  });

  /** Where words stand in a text. */
  const findAll = (text: string, words: string) => {
    const places: [start: number, end: number][] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      places.push([at, at + words.length]);
    }
    return places;
  };

  /** The words at a place of a block, as the browser marks them. */
  const toRange = ({ nodes }: (typeof blocks)[number], start: number, end: number) => {
    const range = document.createRange();
    let before = 0;
    for (const node of nodes) {
      const after = before + node.length;
      if (before <= start && start < after) range.setStart(node, start - before);
      if (before < end && end <= after) range.setEnd(node, end - before);
      before = after;
    }
    return range;
  };

  let ranges: Range[] = [];
  let at = -1;

  /** Mark words in the text, where the browser can; nothing of the text is changed for it. */
  const paint = (name: string, marked: Range[]) => {
    if (typeof Highlight === 'function') CSS.highlights.set(name, new Highlight(...marked));
  };

  const step = (by: number) => {
    if (ranges.length === 0) return;
    at = (at + by + ranges.length) % ranges.length;
    const range = ranges[at];
    if (!range) return;
    paint('here', [range]);
    // Its block alone would not do: a paragraph can be longer than the window.
    const { top, height } = range.getBoundingClientRect();
    window.scrollTo({ top: window.scrollY + top - (window.innerHeight - height) / 3 });
    place.textContent = `${at + 1}/${ranges.length}`;
  };

  const tell = (words: string) => {
    const line = document.createElement('p');
    line.textContent = words;
    found.append(line);
  };

  const search = () => {
    const terms = fold(input.value).split(/\s+/).filter(Boolean);
    ranges = [];
    at = -1;
    before.disabled = after.disabled = true;
    found.replaceChildren();
    found.hidden = terms.length === 0;
    place.textContent = '';
    if (terms.length === 0) {
      paint('found', []);
      paint('here', []);
      return;
    }
    const hits = blocks
      .map((block) => ({ block, places: terms.map((term) => findAll(block.folded, term)) }))
      .filter(({ places }) => places.every((own) => own.length > 0))
      .map(({ block, places }) => ({ block, places: places.flat().sort((a, b) => a[0] - b[0]) }));
    ranges = hits.flatMap(({ block, places }) =>
      places.map(([start, end]) => toRange(block, start, end)),
    );
    paint('found', ranges);
    paint('here', []);
    before.disabled = after.disabled = ranges.length === 0;
    tell(hits.length === 0 ? '没有找到。' : `${hits.length}段，${ranges.length}处。`);
    const lists = new Map<Element | null, HTMLOListElement>();
    for (const { block, places } of hits.slice(0, mostShown)) {
      const report = block.block.closest('article');
      let list = lists.get(report);
      if (!list) {
        tell(report?.querySelector('h2')?.textContent ?? '');
        list = document.createElement('ol');
        lists.set(report, list);
        found.append(list);
      }
      const [[start, end] = [0, 0]] = places;
      const link = document.createElement('a');
      const mark = document.createElement('mark');
      link.href = `#${block.block.id || block.block.closest('[id]')?.id}`;
      mark.textContent = block.text.slice(start, end);
      const from = Math.max(0, start - around);
      const to = Math.min(block.text.length, end + around);
      link.append(
        (from > 0 ? '…' : '') + block.text.slice(from, start),
        mark,
        block.text.slice(end, to) + (to < block.text.length ? '…' : ''),
      );
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    if (hits.length > mostShown) tell(`还有${hits.length - mostShown}段，用“下一处”去看。`);
  };

  form.hidden = false;
  search();
  // Enter presses it too; where a viewer allows no forms, nothing is ever submitted.
  form.querySelector('button')?.addEventListener('click', (event) => {
    event.preventDefault();
    search();
    found.scrollIntoView({ block: 'start' });
  });
  input.addEventListener('input', () => {
    if (input.value === '') search();
  });
  before.addEventListener('click', () => step(-1));
  after.addEventListener('click', () => step(1));
}
