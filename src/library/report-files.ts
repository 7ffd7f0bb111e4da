/** The forms in which each report can be taken away: files beside its page. */
export const reportFiles = [
  { name: 'report.epub', title: 'EPUB', type: 'application/epub+zip' },
  { name: 'report.xml', title: 'TEI', type: 'application/tei+xml' },
  { name: 'report.md', title: 'Markdown', type: 'text/markdown' },
  { name: 'report.txt', title: '纯文本', type: 'text/plain' },
  { name: 'report.json', title: 'JSON', type: 'application/json' },
] as const;
