/** Name in local storage of the theme a reader chose. */
export const themeKey = 'theme';

/** Name in local storage of whether a reader wants large text. */
export const largeTextKey = 'large-text';

/**
 * Script for the top of every page: sets the remembered theme and size before the first paint.
 *
 * It stands inline, since a file would hold up the first paint; astro.config.mjs gives its hash to
 * the content security policy.
 */
export const themeScript = `try{const s=localStorage,d=document.documentElement.dataset,t=s.getItem('${themeKey}');if(t==='dark'||t==='light')d.theme=t;if(s.getItem('${largeTextKey}')==='on')d.largeText='on'}catch{}`;
