import { cardPath, codePath, posterPath, toAddress, withBase } from '../library/routes.ts';
import { siteName } from '../library/site.ts';

/** What the share control of a page is made of. */
export interface ShareControl {
  address: string;
  /** A citation up to the day of access; see `formatStandard`. */
  standard: string;
  /** Where the QR code of the address stands. */
  code: string;
  /** Places that take an address, with a title and a picture. */
  places: { name: string; href: string }[];
  /** The picture to save: the page's poster, where it has one, or else its card. */
  picture: { href: string; file: string; label: string };
}

/**
 * The share control of a page.
 *
 * @param path of the page from the site's root
 * @param title what the page is called where it is shared
 * @param standard how it is cited; without it, as a page of the site
 * @param pictured path of the page whose card it has, where it has none of its own
 */
export function toShareControl(
  path: string,
  title: string,
  standard: string | undefined,
  hasPoster: boolean,
  pictured = path,
): ShareControl {
  const url = toAddress(path);
  const card = toAddress(cardPath(pictured));
  const weibo = new URLSearchParams({ url, title, pic: card });
  const qq = new URLSearchParams({ url, title, pics: card });
  return {
    address: url,
    standard: standard ?? `${siteName}. ${title}[EB/OL].`,
    code: withBase(codePath(path)),
    places: [
      { name: '微博', href: `https://service.weibo.com/share/share.php?${weibo}` },
      { name: 'QQ', href: `https://connect.qq.com/widget/shareqq/index.html?${qq}` },
    ],
    picture: {
      href: withBase(hasPoster ? posterPath(path) : cardPath(pictured)),
      file: `${title}.png`,
      label: hasPoster ? '保存长图' : '保存图片',
    },
  };
}
