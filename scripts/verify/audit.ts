import { z } from 'astro/zod';

/** What `npm audit --json` prints where the registry answers. */
const AuditReport = z.object({
  metadata: z.object({ vulnerabilities: z.record(z.string(), z.number()) }),
});

/** How grave an advisory is, the gravest first. */
const grades = { critical: '危急', high: '严重', moderate: '中等', low: '轻微' } as const;

/**
 * What the known advisories say of the dependencies, in a line. They come and go without a change here:
 * they are told, and fail nothing.
 *
 * @param printed by `npm audit --json`; it prints an error where no registry answers
 * @example describeAudit('{"error":{}}') // => '没有查成：软件源没有答复安全公告'
 */
export function describeAudit(printed: string): string {
  const { data } = AuditReport.safeParse(parse(printed));
  if (!data) return '没有查成：软件源没有答复安全公告';
  const { vulnerabilities } = data.metadata;
  const found = Object.entries(grades).flatMap(([grade, name]) => {
    const count = vulnerabilities[grade] ?? 0;
    return count > 0 ? [`${name}${count}处`] : [];
  });
  return found.length === 0
    ? '依赖没有已知的漏洞'
    : `依赖有已知的漏洞：${found.join('，')}（npm audit 逐处列出）`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
