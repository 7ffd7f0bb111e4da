/** Where the site will stand, as a build is told by `SITE` and `BASE`. */

/** Where it stands for who has not said it: on the machine that builds it. */
const unsaid = { site: 'http://localhost:4321', base: '/' };

/** What a build is told. */
interface Told {
  SITE?: string | undefined;
  BASE?: string | undefined;
}

/**
 * Where the site will stand, checked.
 *
 * @throws Error that says how it is to be written: a wrong address would be in every page
 */
export function readSiteAddress({ SITE, BASE }: Told): { site: string; base: string } {
  return { site: readSite(SITE?.trim() ?? ''), base: readBase(BASE?.trim() ?? '') };
}

function readSite(site: string): string {
  if (site === '') return unsaid.site;
  if (!/^https?:\/\/[^\s/?#@]+\/?$/.test(site) || !URL.canParse(site)) {
    throw new Error(
      `SITE=${site}：应为协议加域名，如 https://www.example.gov.cn；域名之后的路径写在 BASE 里`,
    );
  }
  return site;
}

function readBase(base: string): string {
  if (base === '') return unsaid.base;
  if (!/^(?:\/(?!\.{1,2}(?:\/|$))[^\s/?#:\\]+)*\/?$/.test(base)) {
    throw new Error(
      `BASE=${base}：应为网站在域名之后的路径，以 / 开头，如 /baogao/；在根目录时不必写`,
    );
  }
  return base;
}
