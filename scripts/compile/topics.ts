import { reportPath } from '../../src/library/routes.ts';
import { ParagraphNumbers } from '../../src/report/paragraph-numbers.ts';
import type { Observation } from '../../src/schemas/observation.ts';
import {
  type Coverage,
  type PublishedPassage,
  type PublishedTopic,
  type Topic,
  TopicsFileSchema,
} from '../../src/schemas/topic.ts';
import { findTerm } from '../../src/search/find.ts';
import { fold } from '../../src/search/fold.ts';
import type { SourceBlock } from '../edition/blocks.ts';
import { onceFor } from '../observe/once-for.ts';
import { byAge } from '../seeds/by-age.ts';
import { InputError } from '../seeds/input-error.ts';
import { findWords, pickMatch, readWords } from '../seeds/quote.ts';
import { readYaml, type Seed } from '../seeds/read-seeds.ts';

/** The edition of a seed: its register entry and its blocks. */
interface SeedEdition {
  seed: Pick<Seed, 'id'> & { source: Pick<Seed['source'], 'county' | 'year' | 'kind' | 'date'> };
  blocks: readonly Pick<SourceBlock, 'id' | 'type' | 'text' | 'path' | 'marks'>[];
}

/** What a topic may name. */
interface Library {
  /** Slugs of the counties. */
  counties: readonly string[];
  /** Slugs of the indicators. */
  indicators: readonly string[];
  /** What was read in the reports. */
  observations: readonly Pick<Observation, 'county' | 'indicator'>[];
  reports: readonly SeedEdition[];
}

const file = 'topics.yml';

/**
 * Read and check `topics.yml` of a folder of seeds.
 *
 * @throws InputError that names file, place, fault and cure
 */
export function readTopics(folder: string): Topic[] {
  const topics = readYaml(folder, file, TopicsFileSchema);
  const slugs = topics.map(({ slug }) => slug);
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) < index);
  if (twice !== undefined) throw fault(twice, '出现了两次', '请给其中一条另取 slug');
  return topics;
}

/**
 * The topics as the site reads them, in the order of the file: each passage in its block, and what
 * every report of the county says besides.
 *
 * @param once gives what was compiled of a topic before, where nothing that it depends on has changed
 * @throws AggregateError of InputError, one for each topic that names what is not there
 */
export function compileTopics(
  topics: readonly Topic[],
  library: Library,
  once = (_topic: Topic, compile: () => PublishedTopic) => compile(),
): PublishedTopic[] {
  const errors: InputError[] = [];
  const published = topics.flatMap((topic) => {
    try {
      return once(topic, () => compileTopic(topic, library));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      errors.push(error);
      return [];
    }
  });
  if (errors.length > 0) throw new AggregateError(errors);
  return published;
}

function compileTopic(topic: Topic, library: Library): PublishedTopic {
  const { slug, county, title, subject, theme, terms, indicators = [] } = topic;
  if (!library.counties.includes(county)) {
    throw fault(
      slug,
      `不认识的县 ${county}`,
      `请改为 ${library.counties.join('、')} 之一，或在 seeds/counties.yml 中加上它`,
    );
  }
  const unknown = indicators.find((one) => !library.indicators.includes(one));
  if (unknown !== undefined) {
    throw fault(slug, `不认识的指标 ${unknown}`, '请改为 seeds/indicators.yml 中的 slug，或删去');
  }
  const told = new Set(
    library.observations.filter((one) => one.county === county).map(({ indicator }) => indicator),
  );
  const reports = library.reports
    .filter(({ seed }) => seed.source.county === county)
    .toSorted(byAge);
  const missing = topic.passages.find(
    ({ report }) => !reports.some(({ seed }) => seed.id === report),
  );
  if (missing) {
    const known = reports.map(({ seed }) => seed.id).join('、');
    throw fault(
      slug,
      `${county} 没有名为 ${missing.report} 的报告`,
      known ? `请改为 ${known} 之一` : '请改 county，或删去这一条',
    );
  }
  const siblings = library.reports.map(({ seed }) => seed.source);
  const passages = reports.flatMap((report) =>
    topic.passages
      .filter((passage) => passage.report === report.seed.id)
      .map((passage) => locate(passage, report, reportPath(report.seed.source, siblings), topic))
      .sort((a, b) => a.number - b.number || a.start - b.start),
  );
  checkOverlap(slug, passages);
  const coverage = reports.map((report) => cover(report, terms, passages));
  const unused = terms.find((term) => !reports.some(({ blocks }) => blocks.some(mentions([term]))));
  if (unused !== undefined) {
    throw fault(
      slug,
      `${county} 的报告都没有写到“${unused}”`,
      '请照报告的写法改正 terms，或删去它',
    );
  }
  return {
    slug,
    county,
    title,
    subject,
    theme,
    terms,
    // Of what the county's reports do not tell there is nothing to show.
    indicators: indicators.filter((one) => told.has(one)),
    passages,
    reports: coverage,
  };
}

/** Where a quote stands: exactly once in the report, unless it says which of several is meant. */
function locate(
  { report, quote: place, role, note }: Topic['passages'][number],
  { blocks }: SeedEdition,
  path: string,
  { slug, terms }: Topic,
): PublishedPassage {
  const quote = readWords(place).words;
  const numbers = new ParagraphNumbers(blocks);
  const found = blocks.flatMap((block) => {
    const number = numbers.of(block.id);
    // The caption of a photo is no paragraph, and says nothing of a matter.
    return number === undefined
      ? []
      : findWords(block.text, quote).map((span) => ({ block, number, span }));
  });
  const {
    block,
    number,
    span: [start, end],
  } = pickMatch(found, place, {
    text: `src/content/reports/${report}.md`,
    fault: (wrong, cure) => fault(slug, wrong, cure),
  });
  if (!mentions(terms)(block)) {
    throw fault(
      slug,
      `“${quote}”所在的一段没有 terms 中的词，检索不到它`,
      '请在 terms 中加上这一段对它的叫法',
    );
  }
  return {
    report,
    role,
    quote,
    note: note ?? null,
    block: block.id,
    number,
    start,
    end,
    path: block.path,
    url: `${path}#${block.id}`,
  };
}

/** The same words quoted twice would count as two statements. */
function checkOverlap(slug: string, passages: readonly PublishedPassage[]): void {
  for (const [index, passage] of passages.entries()) {
    const next = passages[index + 1];
    if (
      next?.report === passage.report &&
      next.block === passage.block &&
      next.start < passage.end
    ) {
      throw fault(slug, `“${passage.quote}”与“${next.quote}”有重叠`, '请合为一条，或改短其中一条');
    }
  }
}

/** How a report speaks of a topic, by its terms. */
function cover(
  { seed, blocks }: SeedEdition,
  terms: readonly string[],
  passages: readonly PublishedPassage[],
): Coverage {
  const quoted = new Set(
    passages.filter(({ report }) => report === seed.id).map(({ block }) => block),
  );
  const mentioning = blocks.filter(mentions(terms));
  const unquoted = mentioning.filter(({ id }) => !quoted.has(id));
  return {
    report: seed.id,
    year: seed.source.year,
    kind: seed.source.kind,
    mentions: mentioning.length,
    unquoted: unquoted.length,
    unquotedTerms: terms.filter((term) => unquoted.some(mentions([term]))),
    gaps: blocks.reduce(
      (sum, { type, marks }) =>
        sum + Number(type === 'gap') + marks.filter(({ kind }) => kind === 'gap').length,
      0,
    ),
  };
}

/** Every topic looks at the same blocks. */
const foldBlock = onceFor(({ text }: { text: string }) => fold(text));

/** Whether any of some terms stands in a block, as the site's search finds it. */
function mentions(terms: readonly string[]): (block: { text: string }) => boolean {
  const folded = terms.map((term) => fold(term).text);
  return (block) => {
    const text = foldBlock(block);
    return folded.some((term) => findTerm(text, term).length > 0);
  };
}

function fault(slug: string, wrong: string, cure: string): InputError {
  return new InputError(`seeds/${file} 的 ${slug}`, wrong, cure);
}
