/** The whole site as one file to take away, which a build of a large library leaves out. */
import { globSync } from 'node:fs';

/** Where it stands, from the site's root. */
export const archivePath = '/site.zip';

/**
 * Reports of which the archive is made unasked: of so many it has some 190 MB. Of more few would take
 * it, it doubles what a host keeps, and with some 1,500 a zip has no room for their files.
 */
const mostReports = 300;

/** Whether the build makes it, as it was told by `SITE_ZIP`, or by how many reports there are. */
export const hasArchive =
  readChoice(process.env['SITE_ZIP']) ?? globSync('src/content/reports/*.md').length <= mostReports;

/**
 * Whether the archive is wanted; nothing where that is not said.
 *
 * @throws Error where something else is said
 */
export function readChoice(choice: string | undefined): boolean | undefined {
  if (choice === undefined || choice === '') return undefined;
  if (choice === 'yes' || choice === 'no') return choice === 'yes';
  throw new Error(
    `SITE_ZIP=${choice}：写 yes 就做整站的压缩包，写 no 就不做；不写，${mostReports}份报告以内的文库才做`,
  );
}

/** What to do with the archive, for whoever opens it; `home` is where the site then begins. */
export function tellArchive({
  name,
  home,
  address,
  day,
}: Record<'name' | 'home' | 'address' | 'day', string>): string {
  return [
    `${name}（${day}）`,
    '',
    '这里是整座网站：全部页面、数据、电子书和检索，不联网也能用，只是要由一个小小的网页服务器打开，',
    '因为页面里的网址都从网站的根写起，检索也不能在直接双击打开的网页里运行。',
    '',
    '一、把压缩包全部解开，记住文件夹在哪里。',
    '二、在这个文件夹（有这份 README.txt 的那一层）里打开终端（命令提示符），运行：',
    '',
    '    python3 -m http.server 8000      （Windows 上是 py -m http.server 8000）',
    '',
    '    没有 Python 的，用别的静态网页服务器也行，网站的根是这一层。',
    `三、用浏览器打开 http://localhost:8000${home}`,
    '    同一个局域网里的人，把 localhost 换成这台电脑的地址，也可以打开。',
    '    用完在终端里按 Ctrl+C。',
    '',
    '只看一个地方的报告，不必开服务器：各地的文件夹里有一个同名的 .html 文件，双击就能读、能检索。',
    `引用的网址、二维码和分享链接仍指向网上的文库 ${address} 。`,
    '没有收进来的只有聊天软件里显示的预览图、主机的配置，和这个压缩包自己。',
    '',
  ].join('\r\n');
}
