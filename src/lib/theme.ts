/** Name in local storage of the theme a reader chose. */
export const themeKey = 'theme';

/**
 * Script for the top of every page: sets a remembered theme before the first paint.
 *
 * It stands inline, since a file would hold up the first paint; astro.config.mjs gives its hash to
 * the content security policy.
 */
export const themeScript = `try{const t=localStorage.getItem('${themeKey}');if(t==='dark'||t==='light')document.documentElement.dataset.theme=t}catch{}`;
