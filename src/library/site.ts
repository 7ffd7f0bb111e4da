/** Name of the site. */
export const siteName = '县域报告文库';

/** What the site is, in a line. */
export const siteDescription = '县级政府报告的可核对网络版本';
