/**
 * The page of all corrections of a large library lists reports alone: an address of one of their entries
 * (`#<report>--<entry>`), or of a report, leads on to the page that has them.
 */

const [id = ''] = location.hash.slice(1).split('--');
const link = id === '' ? null : document.getElementById(id)?.querySelector('a[data-record]');
if (link instanceof HTMLAnchorElement) location.replace(link.href + location.hash);
