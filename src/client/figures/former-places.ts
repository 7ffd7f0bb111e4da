/**
 * Addresses from when all counties of an indicator stood on one page: those that name a number or
 * choose counties lead on to the page of the county's city.
 */

const linkOf = (slug: string) =>
  document.querySelector<HTMLAnchorElement>(`[id="${CSS.escape(slug)}"] > .county-name`);

/** The county of an id that begins with its slug: of a number, `jiaxian-…`. */
function countyOf(id: string): string | undefined {
  const parts = id.split('-');
  return parts
    .map((_, at) => parts.slice(0, at + 1).join('-'))
    .findLast((slug) => linkOf(slug) !== null);
}

const chosen = new URLSearchParams(location.search).get('county')?.split(',') ?? [];
const id = decodeURIComponent(location.hash.slice(1));
const county = id === '' ? (chosen.length === 1 ? chosen[0] : undefined) : countyOf(id);
const link = county === undefined || county === id ? null : linkOf(county);
if (link) {
  const to = new URL(link.href);
  if (id !== '') to.hash = id;
  location.replace(to);
}
