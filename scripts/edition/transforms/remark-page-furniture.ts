import type { Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { parseNumbering } from '../numbering.ts';
import { leaveOutNode, lineOf, textOf } from '../tree.ts';

/** A line of a printed table of contents: a title, a leader, a page number. */
const contentsLine = /(?:[.．…·•]\s*){3,}[-—\s]*\d{1,4}\s*[-—]?$/;

/** A title in a list of contents is at most so long. */
const longestEntry = 60;

/** What editors and readers of PDF files stamp on a page. */
const watermark =
  /^(?:(?:WPS|PDF|Foxit|Adobe|Acrobat|福昕|万兴|金山).{0,20}(?:试用|未注册|编辑器?|转换|Evaluation|Trial|Demo).{0,20}|扫描全能王.{0,12}|CamScanner)$/i;

/** A running page number. */
const pageNumber = /^(?:[-—－]\s*\d{1,4}\s*[-—－]|第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?)$/;

/** What a web page has around its text. */
const chrome =
  /^(?:首\s*页\s*[>＞»›].*|导航(?:菜单|栏)?|(?:您)?(?:当前|现在|所在)的?位置[：:].*|【?字[体号][：:\s].{0,20}|【?(?:打印|关闭|收藏|分享|纠错)(?:本页|窗口|到|此文)?】?(?:\s*【?(?:打印|关闭|收藏|分享|纠错)(?:本页|窗口|到|此文)?】?)*|分享到?[：:].*|(?:信息)?来源[：:].{0,40}|(?:发布|更新|成文|生成)(?:时间|日期)[：:].*|(?:浏览|点击|阅读)(?:次数|量|数)?[：:]?\s*\d*\s*次?|扫一扫.{0,20}|(?:上|下)一[篇条][：:].*|版权所有.*|主办(?:单位)?[：:].*|.{0,20}ICP备.{0,30}|.{0,4}公网安备.{0,24}|网站标识码[：:].{0,24}|责任编辑[：:].*|返回(?:顶部|首页)|[（(]此件.{0,6}公开.{0,4}[）)]|索\s*引\s*号[：:].*|附件下载[：:]?|相关(?:阅读|链接|文章)[：:]?)$/;

/** What a browser sets above and below a page that it prints: when, and from where. */
const ofPrint =
  /^(?:\d{1,4}[/-]\d{1,2}[/-]\d{1,4}[,，]?\s+(?:[上下]午\s*)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?(?:\s+\S.{0,60})?|(?:https?|file):\/\/\S+\s+\d{1,3}\s*\/\s*\d{1,3})$/;

/** A line that only divides. */
const ruler = /^(?:[-*_=—]\s*){3,}$/;

/** Whether a line says by its form that it is no text: what is around the text of a page. */
export function isFurniture(line: string): boolean {
  return [contentsLine, watermark, pageNumber, ruler, chrome, ofPrint].some((form) =>
    form.test(line),
  );
}

/** Whether a line is the number of a page. */
export function isPageNumber(line: string): boolean {
  return pageNumber.test(line);
}

/** The printed table of contents is no text. */
export function remarkContents() {
  return (tree: Root, file: VFile): void => {
    const contents = new Set([...printedContents(tree.children), ...listedContents(tree.children)]);
    tree.children = tree.children.filter((node) => {
      if (!contents.has(node)) return true;
      leaveOutNode(file, node, 'printed-contents');
      return false;
    });
  };
}

/** The lines with a page number behind a leader, with 目录 above them; a long title there takes two lines. */
function printedContents(nodes: readonly RootContent[]): Set<RootContent> {
  const contents = new Set<RootContent>();
  let open: RootContent[] | undefined;
  for (const node of nodes) {
    const text = node.type === 'paragraph' ? textOf(node).trim() : '';
    if (/^目\s*[录錄]$/.test(text)) {
      contents.add(node);
      open = [];
    } else if (contentsLine.test(text) && (open || lineOf(node as Paragraph).hashes === 0)) {
      for (const one of [...(open ?? []), node]) contents.add(one);
      if (open) open = [];
    } else if (open) {
      const mayBeFirstOfTwo = open.length === 0 && text !== '' && !/[。；]/.test(text);
      if (mayBeFirstOfTwo && text.length <= longestEntry) open.push(node);
      else open = undefined;
    }
  }
  return contents;
}

/** Watermarks, page numbers and the words of a web page are not text. */
export function remarkPageFurniture() {
  return (tree: Root, file: VFile): void => {
    const counted = countedPages(tree.children);
    const tail = new Set([
      ...pageTail(tree.children),
      ...pagers(tree.children),
      ...menus(tree.children),
    ]);
    tree.children = tree.children.filter((node) => {
      if (node.type !== 'paragraph') return true;
      const text = textOf(node).trim();
      const rule = watermark.test(text)
        ? 'watermark'
        : pageNumber.test(text) || counted.has(node)
          ? 'page-number'
          : ruler.test(text)
            ? 'ruler'
            : chrome.test(text) || ofPrint.test(text) || tail.has(node)
              ? 'page-chrome'
              : undefined;
      if (rule === undefined) return true;
      leaveOutNode(file, node, rule);
      return false;
    });
  };
}

/** A line that a page sets at its end, below the text. */
const endOfPage =
  /^(?:分享到?[：:]?.{0,12}|(?:上|下)一[篇条页].*|相关(?:阅读|链接|文章|新闻|推荐)[：:]?|版权所有.*|主办(?:单位)?[：:].*|.{0,20}ICP备.*|(?:返回|回到)(?:顶部|首页)|扫一扫.*|【?(?:打印|关闭).*|标签[：:云].*)$/;
/** Lines of a page are at most so long, and a text has its larger part above them. */
const longestOfPage = 60;
const fewestAbove = 0.5;

/** The end of a web page: from a line that ends one, lines without a sentence to the end. */
function pageTail(nodes: readonly RootContent[]): Set<RootContent> {
  const texts = nodes.map((node) => textOf(node).trim());
  const lastOfText = nodes.findLastIndex((node, at) => !isLineOfPage(node, texts[at] as string));
  const start = texts.findIndex((text, at) => at > lastOfText && endOfPage.test(text));
  const length = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);
  const isLate = start > 0 && length(texts.slice(0, start)) > length(texts) * fewestAbove;
  return new Set(isLate ? nodes.slice(start) : []);
}

function isLineOfPage(node: RootContent, text: string): boolean {
  if (node.type !== 'paragraph') return false;
  const { editorLevel, corrections } = lineOf(node);
  const isJudged = editorLevel !== undefined || (corrections?.length ?? 0) > 0;
  return !isJudged && text.length <= longestOfPage && !/[。；]|[！？]./.test(text);
}

/** A line of what leads from page to page of a site: 上一页↵1↵2↵下一页. */
const ofPager = /^(?:首页|上一页|下一页|末页|尾页|\d{1,3}|…|\.{3})$/;

/** Lines in a row that lead from page to page. */
function pagers(nodes: readonly RootContent[]): RootContent[] {
  const found: RootContent[] = [];
  let run: RootContent[] = [];
  for (const node of [...nodes, undefined]) {
    if (node?.type === 'paragraph' && ofPager.test(textOf(node).trim())) {
      run.push(node);
      continue;
    }
    const words = run.filter((one) => !/\d/.test(textOf(one)));
    if (words.length >= 2 && words.some((one) => /[上下]一页/.test(textOf(one))))
      found.push(...run);
    run = [];
  }
  return found;
}

/** An entry of the menu of an authority's site. */
const ofMenu =
  /^(?:(?:网站)?首页|网站(?:导航|地图|支持)|无障碍(?:浏览|阅读)?|(?:长者|关怀|适老)(?:模式|版)|[繁简][体體](?:中文|版)?|EN|English|手机版|中国政府网|领导之窗|机构(?:职能|设置|概况)|新闻(?:中心|动态)|(?:政务|政府信息|信息)公开|(?:政务|办事|网上办事|在线)服务|(?:政民|公众|互动)(?:互动|交流|参与)|政府数据|数据开放|走[进近]\p{Script=Han}{2,4}|关于(?:本站|我们)|联系我们|(?:使用|版权|隐私)(?:帮助|声明|保护)|设为首页|加入收藏|人民网|新华网|央视网|光明网|\p{Script=Han}{0,8}(?:微信|微博)|[|｜>＞»]{1,2})$/u;
/** A menu has so many lines, and so many entries among them that no text has. */
const fewestOfMenu = 6;
const fewestKnown = 3;
/** What it leads to stands between them: one name on a line. */
const longestOfMenu = 16;
/** So many names above the last of them are a list of links with its menu. */
const fewestOfLinks = 20;

/** The menu of a site, one entry on a line: from the first that no text has to the last of a run. */
function menus(nodes: readonly RootContent[]): RootContent[] {
  const found: RootContent[] = [];
  let run: RootContent[] = [];
  for (const node of [...nodes, undefined]) {
    if (node && isEntryOfMenu(node)) {
      run.push(node);
      continue;
    }
    const known = run.flatMap((one, at) => (ofMenu.test(textOf(one).trim()) ? [at] : []));
    const words = new Set(known.map((at) => textOf(run[at] as RootContent).trim()));
    const end = (known.at(-1) ?? -1) + 1;
    const menu = run.slice(end >= fewestOfLinks ? 0 : known[0], end);
    if (menu.length >= fewestOfMenu && words.size >= fewestKnown) found.push(...menu);
    run = [];
  }
  return found;
}

function isEntryOfMenu(node: RootContent): boolean {
  const text = textOf(node).trim();
  if (!isLineOfPage(node, text)) return false;
  const isName =
    text.length <= longestOfMenu && !/[，：:！？]/.test(text) && parseNumbering(text) === undefined;
  return isName || isFurniture(text);
}

/** A list of contents has so many lines. */
const fewestEntries = 5;

/** Lines in a row that all stand again below, in their order, are a list of contents without pages. */
function listedContents(nodes: readonly RootContent[]): Set<RootContent> {
  const listed = new Set<RootContent>();
  const texts = nodes.map((node) =>
    // A title may end in a mark above its text, and not in the list.
    node.type === 'paragraph' ? textOf(node).replace(/\s+|[。：]$/g, '') : '',
  );
  const last = new Map(texts.map((text, at) => [text, at]));
  let run: number[] = [];
  const close = (end: number) => {
    const isList =
      run.length >= fewestEntries &&
      run.every((at, index) => {
        const again = last.get(texts[at] as string) ?? 0;
        const before =
          index === 0 ? end - 1 : (last.get(texts[run[index - 1] as number] as string) ?? 0);
        return again > before;
      });
    if (isList) for (const at of run) listed.add(nodes[at] as RootContent);
    run = [];
  };
  texts.forEach((text, at) => {
    if (text.length >= 4 && text.length <= longestEntry && (last.get(text) ?? 0) > at) run.push(at);
    else close(at);
  });
  return listed;
}

/** Lines of text on a page are more than this. */
const shortestPage = 8;
/** So many pages in a row are no chance. */
const fewestPages = 3;

/** Numbers alone on their lines are those of pages where they count up over the text, a page apart. */
function countedPages(nodes: readonly RootContent[]): Set<RootContent> {
  const counted = new Set<RootContent>();
  let run: { node: RootContent; at: number; page: number }[] = [];
  const close = () => {
    if (run.length >= fewestPages) for (const { node } of run) counted.add(node);
  };
  for (const [at, node] of nodes.entries()) {
    if (node.type !== 'paragraph' || lineOf(node).isCell) continue;
    const page = /^\d{1,3}$/.exec(textOf(node).trim())?.[0];
    if (page === undefined) continue;
    const last = run.at(-1);
    if (last && Number(page) === last.page + 1 && at - last.at > shortestPage) {
      run.push({ node, at, page: Number(page) });
    } else if (!last || Number(page) < last.page || run.length < fewestPages) {
      close();
      run = [{ node, at, page: Number(page) }];
    }
  }
  close();
  return counted;
}
