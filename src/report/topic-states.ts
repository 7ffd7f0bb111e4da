import type { PublishedTopic } from '../schemas/topic.ts';
import { toRoles } from './topics.ts';

/** How the reports of a county speak of a topic one after the other, by the roles of passages alone. */
export const topicStates = {
  planned: {
    name: '历年都在计划',
    meaning: '收录的报告不止一份，每一份都说要做，没有一份说到进展或结果。',
  },
  result: {
    name: '有结果',
    meaning: '有一份报告说要做，之后的报告说到结果。',
  },
  silent: {
    name: '后来未提',
    meaning: '最后一次说到，说的还是计划或进展，之后的报告都没有提到。',
  },
} as const;

export type TopicState = keyof typeof topicStates;

/**
 * The states of a topic: none, one or several. What a report says without a passage chosen of it is
 * not known by its role, so that such a report neither plans nor tells a result.
 */
export function statesOf({
  reports,
  passages,
}: Pick<PublishedTopic, 'reports' | 'passages'>): TopicState[] {
  const told = reports
    .filter(({ mentions }) => mentions > 0)
    .map(({ report }) => toRoles(passages.filter((passage) => passage.report === report)));
  const later = reports.slice(reports.findLastIndex(({ mentions }) => mentions > 0) + 1);
  const firstPlan = told.findIndex((roles) => roles.includes('promise'));
  const last = told.at(-1) ?? [];
  const isPlanned =
    reports.length > 1 &&
    told.length === reports.length &&
    told.every((roles) => roles.includes('promise')) &&
    !told.flat().some((role) => role === 'progress' || role === 'result');
  const hasResult =
    firstPlan >= 0 && told.slice(firstPlan + 1).some((roles) => roles.includes('result'));
  const isSilent =
    later.length > 0 &&
    (last.includes('promise') || last.includes('progress')) &&
    !last.includes('result');
  return [
    ...(isPlanned ? (['planned'] as const) : []),
    ...(hasResult ? (['result'] as const) : []),
    ...(isSilent ? (['silent'] as const) : []),
  ];
}

/** A state with the number of its topics, or all of them. */
export interface StateCount {
  /** `all` for all. */
  state: TopicState | 'all';
  name: string;
  meaning: string;
  count: number;
}

/** How many of some topics are in each state, all of them first. */
export function countStates(topics: readonly PublishedTopic[]): StateCount[] {
  const states = topics.map(statesOf);
  return [
    { state: 'all', name: '全部', meaning: '选录的每一件事。', count: topics.length },
    ...(['planned', 'result', 'silent'] as const).map((state) => ({
      state,
      ...topicStates[state],
      count: states.filter((own) => own.includes(state)).length,
    })),
  ];
}
