/** Slugs of the kinds of document the library holds, with the names readers see. */
export const kinds = {
  'work-report': '政府工作报告',
  sessions: '两会报道',
  'five-year-plan': '五年规划纲要',
  bulletin: '统计公报',
} as const;
