/** The list of counties, narrowed by a part of a name: the county's, its city's or its province's. */

const filter = document.querySelector<HTMLElement>('[data-county-filter]');
const field = filter?.querySelector('input');
const status = filter?.querySelector('[role="status"]');

if (filter && field && status) {
  const provinces = [...document.querySelectorAll<HTMLDetailsElement>('details.province')];
  // Of a large library each city opens by itself, too.
  const cities = document.querySelectorAll<HTMLDetailsElement>('details[data-city]');
  const folds = [...provinces, ...cities];
  const opened = new Set(folds.filter(({ open }) => open));
  const narrow = () => {
    const asked = field.value.trim().split(/\s+/).filter(Boolean);
    const count = provinces.reduce((sum, province) => sum + narrowProvince(province, asked), 0);
    for (const fold of folds) {
      fold.open = asked.length === 0 ? opened.has(fold) : !fold.hidden;
    }
    status.textContent =
      asked.length === 0 ? '' : count === 0 ? '没有这个名称，换一个字试试。' : `找到${count}个`;
  };
  field.addEventListener('input', narrow);
  // A browser that goes back keeps what was typed.
  if (field.value !== '') narrow();
}

/** Show what has every one of the words asked for; how much is left. */
function narrowProvince(province: HTMLElement, asked: readonly string[]): number {
  let count = 0;
  const own = textOf(province, 'h2');
  for (const city of province.querySelectorAll<HTMLElement>('[data-city]')) {
    const around = `${own} ${textOf(city, 'h3')}`;
    const shown = [...city.querySelectorAll<HTMLElement>('.county-list > li')].filter((county) => {
      const words = `${around} ${textOf(county, '.county-name')}`;
      county.hidden = !asked.every((word) => words.includes(word));
      return !county.hidden;
    }).length;
    city.hidden = shown === 0;
    count += shown;
  }
  province.hidden = count === 0;
  return count;
}

function textOf(element: HTMLElement, selector: string): string {
  return element.querySelector(selector)?.textContent ?? '';
}
