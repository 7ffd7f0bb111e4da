/** What the general rules leave out, repair or keep, in words. */
const rules: Record<string, string> = {
  'after-speech': '讲话之后的文字',
  'before-speech': '讲话之前的文字',
  'cjk-space': '汉字间的空格',
  'character-reference': '网页代码写的字',
  'damaged-percent': '损坏的百分号',
  duplicate: '重复的文字',
  'foreign-and': '“和”字的误识',
  frontmatter: '文件头',
  html: '网页标记',
  indent: '行首的空格',
  'line-break': '行末',
  'line-noise': '行末的杂符',
  loop: '识读时循环的句子',
  'markdown-sign': '标记符号',
  'mark-width': '半角标点',
  'page-chrome': '网页上的导航与说明',
  'page-jump': '报纸转版的提示',
  'page-number': '页码',
  'printed-contents': '印出的目录',
  'repeated-header': '换页重印的表头',
  'proper-name': '专名中的繁体字',
  ruler: '分隔线',
  'running-head': '书眉',
  superscript: '上标',
  radical: '部首形的字',
  'table-sign': '表格线',
  'title-block': '标题与署名',
  traditional: '繁体字',
  'truncated-copy': '残缺的重复',
  'unseen-sign': '看不见的符号',
  watermark: '水印',
};

/** Rules whose effect is of no consequence for the words. */
const plainRules = new Set([
  'cjk-space',
  'html',
  'indent',
  'line-break',
  'markdown-sign',
  'table-sign',
]);

/**
 * The name of a rule for readers.
 *
 * @example ruleName('watermark') // => '水印'
 */
export function ruleName(rule: string): string {
  return rules[rule] ?? rule;
}

/** Whether a rule leaves out signs only, which need no word beside them. */
export function isPlainRule(rule: string): boolean {
  return plainRules.has(rule);
}
