/** Name in local storage of the theme a reader chose. */
export const themeKey = 'theme';

/** Name in local storage of whether a reader wants large text. */
export const largeTextKey = 'large-text';

/** Name in local storage of the size of a report's text: `small` or `large`; nothing for the usual one. */
export const textSizeKey = 'text-size';

/** Name in local storage of the space between a report's lines: `tight` or `loose`; nothing for the usual one. */
export const leadingKey = 'leading';

/** Name in local storage of how a reader wants reports: `collate` is 校读, with every mark. */
export const readingModeKey = 'reading-mode';

/** Parameter of a report's address that says the same, and goes before what is remembered. */
export const readingModeParameter = 'view';

/**
 * Script for the top of every page: sets what a reader chose before the first paint. Without it every
 * mark of a report is shown. `data-from-top` says that a page is opened anew and at its top, so that
 * nobody has to wait for what is further down (`client/reading/lay-out.ts`).
 *
 * It stands inline, since a file would hold up the first paint; astro.config.mjs gives its hash to
 * the content security policy.
 */
export const themeScript = `{const d=document.documentElement.dataset,v=new URLSearchParams(location.search).get('${readingModeParameter}');d.reading=v==='collate'?v:'read';if(!/[#?]/.test(location)&&performance.getEntriesByType('navigation')[0]?.type==='navigate')d.fromTop='';try{const s=localStorage,t=s.getItem('${themeKey}');if(t==='dark'||t==='light')d.theme=t;if(s.getItem('${largeTextKey}')==='on')d.largeText='on';for(const[k,n]of[['${textSizeKey}','textSize'],['${leadingKey}','leading']])if(s.getItem(k))d[n]=s.getItem(k);if(v!=='read'&&s.getItem('${readingModeKey}')==='collate')d.reading='collate'}catch{}}`;
