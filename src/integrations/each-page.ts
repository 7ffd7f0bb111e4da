import type { AstroIntegration } from 'astro';
import type { BuiltFiles } from './built-files.ts';
import type { PageReading } from './read-file.ts';

/** An integration that wants to know something of every HTML file. */
export interface PageVisitor extends AstroIntegration {
  /** Is told what each file says, in the order of their paths: `jiangxian/index.html`. */
  visit(file: string, page: PageReading): void;
}

/** Tell all that want to know something of every page what each says. */
export default function eachPage(
  visitors: readonly PageVisitor[],
  files: Pick<BuiltFiles, 'of' | 'list' | 'settle'>,
): AstroIntegration {
  return {
    name: 'each-page',
    hooks: {
      'astro:build:done': async () => {
        await files.settle();
        visitPages(visitors, files);
      },
    },
  };
}

export function visitPages(
  visitors: readonly Pick<PageVisitor, 'visit'>[],
  files: Pick<BuiltFiles, 'of' | 'list'>,
): void {
  for (const file of files.list()) {
    const page = file.endsWith('.html') && files.of(file).page;
    if (page) for (const visitor of visitors) visitor.visit(file, page);
  }
}
