/**
 * The order of the layers of all style sheets: later ones win whatever their selectors.
 *
 * `tokens` holds variables, `base` what plain HTML looks like, `parts` what stands on many kinds of
 * pages, `page` what is a page's own, `paper` what paper changes of it, `state` what is hidden.
 */
const order = '@layer tokens,base,parts,page,paper,state;';

/**
 * Vite plugin that puts the order before every style sheet: which of them comes first in a page
 * depends on what pages share, and the first to name a layer decides.
 */
export const layerOrder = {
  name: 'layer-order',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /\.css(?:\?inline)?$/.test(id) ? { code: order + code, map: null } : undefined,
};
