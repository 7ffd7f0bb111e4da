/** Change how the text is set, and leave the paragraph that is being read where it stands. */
export function keepPlace(change: () => void): void {
  const block = [...document.querySelectorAll<HTMLElement>('.text [data-block]')].find(
    (one) => one.getBoundingClientRect().bottom > 0,
  );
  const before = block?.getBoundingClientRect().top ?? 0;
  change();
  if (block && before < innerHeight) scrollBy(0, block.getBoundingClientRect().top - before);
}
