/**
 * The order of the layers of all style sheets: later ones win whatever their selectors.
 *
 * `tokens` holds variables, `base` what plain HTML looks like, `parts` what stands on many kinds of
 * pages, `page` what is a page's own, `state` what is hidden. It stands in the head of every page, since
 * the order in which the build puts style sheets into a page depends on what pages share.
 */
export const layerOrder = '@layer tokens,base,parts,page,state';
