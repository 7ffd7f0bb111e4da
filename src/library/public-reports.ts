/** The public reports in which set phrases are counted, as evidence for a correction. */
export const publicReports = {
  name: 'lawtext/gov',
  url: 'https://github.com/lawtext/gov',
  /** State of the collection that was counted. */
  commit: 'fc1a2f67a5',
  /** Reports, plans and bulletins in it. */
  count: 3075,
};
