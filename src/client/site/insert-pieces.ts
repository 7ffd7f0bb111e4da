import type { Piece } from '../../report/comparison-html.ts';

/** Milliseconds after which the browser lays out and draws what is there, before more is put in. */
const patience = 5;

/**
 * Put pieces at the end of an element, as many at a time as leave a page that answers.
 *
 * @param pieces the words in them escaped
 * @param goesOn whether they are still wanted
 */
export async function insertPieces(
  parent: Element,
  pieces: readonly Piece[],
  goesOn: () => boolean,
): Promise<void> {
  let until = performance.now() + patience;
  const insert = async (into: Element, own: readonly Piece[]): Promise<void> => {
    for (const piece of own) {
      if (performance.now() > until) {
        await nextFrame();
        until = performance.now() + patience;
      }
      if (!goesOn()) return;
      if (typeof piece === 'string') {
        into.insertAdjacentHTML('beforeend', piece);
        continue;
      }
      const element = document.createElement(piece.name);
      for (const [name, value] of Object.entries(piece.attributes)) {
        element.setAttribute(name, value);
      }
      into.append(element);
      await insert(element, piece.pieces);
    }
  };
  await insert(parent, pieces);
}

/** Wait until the next picture is drawn; what nobody sees goes on without one. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const after = () => setTimeout(resolve);
    if (document.visibilityState === 'hidden') after();
    else requestAnimationFrame(after);
  });
}
