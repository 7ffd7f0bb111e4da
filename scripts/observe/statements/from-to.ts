/** 由2016年的12亿元增加到2020年的19亿元: the value that something starts from, and where it arrives. */

import { isSpan, oneYear, type Time } from '../time.ts';
import { inClause, type Said } from './said.ts';
import type { Statement } from './statement.ts';

/** 由, 从: the value to start from follows. */
export function setOut(said: Said): Said {
  const timeBefore = said.time;
  return inClause(said, { journey: { leg: 'start', timeBefore, timeOfStart: undefined } });
}

/** 增加到: the year of the start was the start's alone. */
export function arrive(said: Said): Said {
  const { journey } = said.clause;
  if (journey?.leg !== 'start') return inClause(said, { journey: undefined });
  return inClause(
    { ...said, time: journey.timeBefore },
    { journey: { ...journey, leg: 'arrival' } },
  );
}

/** What is said with a time: behind 由 it is the start's. */
export function withTime(said: Said, time: Time): Said {
  const { journey } = said.clause;
  // 2023年全年, 2023年预计: the year is told. An estimate of some months is still of those.
  if (time.isOpen && said.time && !(said.time.isPart && time.isOpen === 'whole')) return said;
  const next = { ...said, time };
  return journey?.leg === 'start'
    ? inClause(next, { journey: { ...journey, timeOfStart: time } })
    : next;
}

/** The time of the next value: the start has its own, the arrival is of the last year spoken of. */
export function timeOfNext({ time, clause: { journey } }: Said): Time | undefined {
  if (journey?.leg === 'start') return journey.timeOfStart;
  return journey?.leg === 'arrival' && time ? { ...time, from: time.to } : time;
}

/** 由2016年的…增加到…，年均增长…: the rate is counted from the start's year. */
export function countedFromStart(said: Said): Said {
  const { time, clause } = said;
  // 预计…从…增加到…: the year that is estimated is none that it starts from.
  const isStart = clause.journey?.leg === 'start' && !time?.isOpen;
  if (!isStart || time?.from !== time?.to) return said;
  return { ...said, base: time && { year: time.from } };
}

/**
 * 甲从2018年的5亿元增加到2023年的8亿元，乙从3亿元增加到4亿元: with the years of the first way given to the
 * ways and yearly rates behind it that name none.
 */
export function withYearsOfFirst(statements: readonly Statement[]): Statement[] {
  let way: { from: number; to: number } | undefined;
  let isOnWay: number | undefined;
  return statements.map((told, at) => {
    const one = overWay(told, statements);
    const { isBaseline, isAverage, passed } = one.when;
    if (passed !== undefined) return one;
    const time = toldTime(one);
    const { start } = one.words;
    if (isBaseline) {
      const arrival = statements[at + 1]?.words.start === start ? statements[at + 1] : undefined;
      if (time) {
        const to = arrival && toldTime(arrival)?.to;
        // 由2013年下降9%、2014年下降7%: a rate is on no way.
        const isWay = one.unit !== '%' && !isSpan(time) && to !== undefined;
        way = isWay ? { from: time.from, to } : undefined;
        return one;
      }
      isOnWay = arrival && toldTime(arrival) === undefined ? start : undefined;
      if (!way || isOnWay === undefined) return one;
      return { ...one, when: { ...one.when, time: oneYear(way.from) } };
    }
    // 甲从2018年的…增加到2023年的…；投资年均增长9%
    const isOfSame = isAverage && time === undefined && one.when.base === undefined;
    if (!way || (isOnWay !== start && !isOfSame)) return one;
    const isOverWay = isAverage || isRateOf(one, statements);
    const base = isOverWay ? { year: way.from } : one.when.base;
    return { ...one, when: { ...one.when, base, time: time ?? oneYear(way.to) } };
  });
}

/** “十三五”期间，由20亿元增加到30亿元，增长50%: a rate that is what the way makes is of all those years. */
function overWay(rate: Statement, statements: readonly Statement[]): Statement {
  const { time, base, isAverage } = rate.when;
  const isOfYears = time !== undefined && isSpan(time) && base === undefined && !isAverage;
  return isOfYears && isRateOf(rate, statements)
    ? { ...rate, when: { ...rate.when, base: { year: time.from - 1 } } }
    : rate;
}

/** 由20亿元增加到30亿元，增长50%: whether a rate is what the way itself makes, not that of its last year. */
function isRateOf(rate: Statement, statements: readonly Statement[]): boolean {
  const [from, to] = statements.filter(
    ({ words, unit }) => words.start === rate.words.start && unit !== '%',
  );
  if (rate.unit !== '%' || !from?.when.isBaseline || to?.unit !== from.unit) return false;
  return Math.abs((to.value / from.value - 1) * 100 - rate.value) < 0.6;
}

/** The time that a statement names; that it is estimated names none. */
function toldTime({ when: { time } }: Statement): Time | undefined {
  return time?.isOpen ? undefined : time;
}
