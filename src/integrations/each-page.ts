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
  files: Pick<BuiltFiles, 'of' | 'settle'>,
): AstroIntegration {
  return {
    name: 'each-page',
    hooks: {
      'astro:build:done': async () => {
        visitPages(visitors, files, await files.settle());
      },
    },
  };
}

export function visitPages(
  visitors: readonly Pick<PageVisitor, 'visit'>[],
  files: Pick<BuiltFiles, 'of'>,
  paths: readonly string[],
): void {
  for (const file of paths) {
    const page = file.endsWith('.html') && files.of(file).page;
    if (page) for (const visitor of visitors) visitor.visit(file, page);
  }
}
