/**
 * A long source stands on several pages: an address of a line or of a block that names another one of
 * them leads on to the page that has it.
 */

function leadOn(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id === '' || document.getElementById(id)) return;
  const parts = [...document.querySelectorAll<HTMLAnchorElement>('.source-parts [data-from]')];
  const line = /^L(\d+)$/.exec(id)?.[1];
  const part = parts.findLast(({ dataset }) =>
    line === undefined
      ? dataset['blocks']?.split(' ').includes(id)
      : Number(dataset['from']) <= Number(line),
  );
  if (part && part.ariaCurrent === null) location.replace(part.href + location.hash);
}

leadOn();
addEventListener('hashchange', leadOn);
