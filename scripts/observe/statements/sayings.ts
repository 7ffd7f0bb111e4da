/** What each kind of words says of the number to come. */

import { leadsToMark } from '../comparators.ts';
import type { Token, TokenKind, TokenOf } from '../token.ts';
import { arrive, setOut, withTime } from './from-to.ts';
import { type Head, inClause, type Said } from './said.ts';

/** What a word finds around it in its statement. */
export interface Around {
  head: Head;
  /** The token before it. */
  before: Token | undefined;
  /** Whether a value has been read. */
  hasValue: boolean;
}

/** What a word makes of what was said, or why the statement ends at it; undefined where it just ends. */
type Says<Kind extends TokenKind> = (
  said: Said,
  token: TokenOf<Kind>,
  around: Around,
) => Said | string | undefined;

const saysNothing = (said: Said): Said => said;

const sayings: { [Kind in TokenKind]?: Says<Kind> } = {
  filler: saysNothing,
  each: saysNothing,
  all: saysNothing,
  close: saysNothing,
  colon: (said, _, { hasValue }) => (hasValue ? undefined : said),
  place: (said, { isOwn }) => (isOwn ? said : '数字前说到别处'),
  level: (said, { isReached }, { before, hasValue }) => {
    const { mode } = said.clause;
    // 增长7.9%达5.2亿元
    const isLevel = mode === 'none' || before?.kind === 'quantity';
    const next = inClause(said, {
      mode: isLevel ? 'level' : mode,
      isReached: said.clause.isReached || isReached,
    });
    // 新增5家，达到20家: the second is what there is.
    return isReached && hasValue ? { ...next, added: undefined } : next;
  },
  // 增速由一季度的3%回升到全年的9%: rates on a way stay rates.
  to: (said) => {
    const { journey, mode } = said.clause;
    const isOfRates = journey?.leg === 'start' && mode === 'change';
    return inClause(arrive(said), { isReached: true, mode: isOfRates ? 'change' : 'level' });
  },
  from: setOut,
  time: (said, { time }) => withTime(said, time),
  base: (said, { base }) => ({ ...said, base }),
  // 目标为6%，实际增长5.2%
  reality: (said, _, { hasValue }) => (hasValue ? { ...said, isGoal: false } : said),
  new: (said, _, { head, hasValue }) => {
    if (head.subjects.every(({ indicator }) => indicator?.adds)) {
      return inClause({ ...said, added: 'here' }, { mode: 'level' });
    }
    // 44.3亿元，比2003年净增14.7亿元: an increment of the same.
    return hasValue ? inClause(said, { mode: 'change', sign: 1 }) : '新增的不是这个指标';
  },
  change: (said, { sign }, { hasValue }) =>
    said.added === 'here' && hasValue ? undefined : inClause(said, { mode: 'change', sign }),
  average: (said) => inClause(said, { isAverage: true }),
  cumulative: (said) => inClause(said, { isCumulative: true }),
  goal: (said) => {
    const { mode } = said.clause;
    // 增长12%，预期1550亿元
    return inClause({ ...said, isGoal: true }, { mode: mode === 'none' ? 'level' : mode });
  },
  total: (said) => inClause({ ...said, added: undefined }, { isReached: true, mode: 'level' }),
  // 由579亿元迈上1000亿元台阶
  comparator: (said, { comparator }, { before }) =>
    inClause(
      leadsToMark(comparator) && before?.kind === 'quantity' && said.clause.journey?.leg === 'start'
        ? inClause(arrive(said), { isReached: true })
        : said,
      // 年均增长10.7%，突破200亿元: a mark is one of levels.
      said.clause.mode === 'none' && leadsToMark(comparator)
        ? { comparator, mode: 'level' }
        : { comparator },
    ),
};

/** What is said once a word has been said too, or why the statement ends at it. */
export function say(said: Said, token: Token, around: Around): Said | string | undefined {
  // Each saying takes tokens of its own kind, which the type of a look-up cannot tell.
  const saying = sayings[token.kind] as Says<TokenKind> | undefined;
  return saying ? saying(said, token, around) : '指标名和数字之间有不认识的词';
}
