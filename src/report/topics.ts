import {
  type Coverage,
  type PublishedPassage,
  type PublishedTopic,
  type Role,
  roles,
} from '../schemas/topic.ts';

/** What one report says of a topic. */
export interface TopicReport<Report> {
  report: Report;
  coverage: Coverage;
  /** In the order of the text; empty where none was chosen. */
  passages: PublishedPassage[];
}

/** The reports of a topic's county, oldest first, each with what it says of the topic. */
export function toTimeline<Report extends { id: string }>(
  { reports: coverages, passages }: Pick<PublishedTopic, 'reports' | 'passages'>,
  reports: readonly Report[],
): TopicReport<Report>[] {
  return coverages.map((coverage) => {
    const report = reports.find(({ id }) => id === coverage.report);
    if (!report) {
      throw new Error(
        `src/content/topics.json: unknown report "${coverage.report}"; run \`npm run content\``,
      );
    }
    return {
      report,
      coverage,
      passages: passages.filter((passage) => passage.report === coverage.report),
    };
  });
}

/** How a report speaks of a topic, in the order in which it does: `['result', 'promise']`. */
export function toRoles(passages: readonly Pick<PublishedPassage, 'role'>[]): Role[] {
  return [...new Set(passages.map(({ role }) => role))];
}

/**
 * How a report speaks of a topic, in words.
 *
 * @example tellRoles({ mentions: 2 }, [{ role: 'result' }, { role: 'promise' }]) // => '结果、计划'
 */
export function tellRoles(
  { mentions }: Pick<Coverage, 'mentions'>,
  passages: readonly Pick<PublishedPassage, 'role'>[],
): string {
  if (mentions === 0) return '未提到';
  if (passages.length === 0) return '未选录';
  return toRoles(passages)
    .map((role) => roles[role])
    .join('、');
}

/**
 * The passage that stands for a topic: the first promise, or else the first of all; one that an
 * editor has something to say of only where there is no other, since its note would be missing.
 */
export function leadingPassage({
  passages,
}: Pick<PublishedTopic, 'passages'>): PublishedPassage | undefined {
  const plain = passages.filter(({ note }) => note === null);
  const eligible = plain.length > 0 ? plain : passages;
  return eligible.find(({ role }) => role === 'promise') ?? eligible[0];
}

/**
 * The words that the latest report to speak of a topic has for it: plain ones before those with a note.
 *
 * @param topic its reports in the order of their years
 */
export function newestPassage({
  reports,
  passages,
}: Pick<PublishedTopic, 'reports' | 'passages'>): PublishedPassage | undefined {
  const own = reports
    .map(({ report }) => passages.filter((passage) => passage.report === report))
    .findLast(({ length }) => length > 0);
  return own?.find(({ note }) => note === null) ?? own?.[0];
}
