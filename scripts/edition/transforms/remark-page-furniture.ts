import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { leaveOutNode, lineOf, textOf } from '../tree.ts';

/** A line of a printed table of contents: a title, a leader, a page number. */
const contentsLine = /(?:[.．…·•]\s*){3,}[-—\s]*\d{1,4}\s*[-—]?$/;

/** What editors and readers of PDF files stamp on a page. */
const watermark =
  /^(?:(?:WPS|PDF|Foxit|Adobe|Acrobat|福昕|万兴|金山).{0,20}(?:试用|未注册|编辑器?|转换|Evaluation|Trial|Demo).{0,20}|扫描全能王.{0,12}|CamScanner)$/i;

/** A running page number. */
const pageNumber = /^(?:[-—－]\s*\d{1,4}\s*[-—－]|第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?)$/;

/** The printed table of contents, watermarks and page numbers are not text. */
export function remarkPageFurniture() {
  return (tree: Root, file: VFile): void => {
    let inContents = false;
    tree.children = tree.children.filter((node) => {
      if (node.type !== 'paragraph') return true;
      const text = textOf(node).trim();
      if (/^目\s*[录錄]$/.test(text)) inContents = true;
      else if (!contentsLine.test(text)) inContents = false;
      const isContents = inContents || (contentsLine.test(text) && lineOf(node).hashes === 0);
      const rule = isContents
        ? 'printed-contents'
        : watermark.test(text)
          ? 'watermark'
          : pageNumber.test(text)
            ? 'page-number'
            : undefined;
      if (rule === undefined) return true;
      leaveOutNode(file, node, rule);
      return false;
    });
  };
}
