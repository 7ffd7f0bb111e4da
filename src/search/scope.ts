/** A value of a filter, and what readers call it. */
export interface ScopeChoice {
  value: string;
  label: string;
}

/** What each filter offers. */
export type ScopeChoices = Record<'county' | 'year' | 'kind', readonly ScopeChoice[]>;

/** Which reports a question names, and what it asks of them. */
export interface Scope {
  /** Values of the filters; `''` where the question names none. */
  county: string;
  year: string;
  kind: string;
  /** What is left to search for; `''` where only reports are named. */
  rest: string;
}

type Facet = keyof ScopeChoices;

/** A place without the word for what it is: 新甲县 is called 新甲 too, 甲县 is not called 甲. */
const placeWord = /(?:自治县|自治旗|县|市|区|旗|州|盟)$/;
/** What may stand between a name and what is asked of it: 新甲县的教育 */
const between = /^(?:的|关于)/;

/**
 * The reports that a question names by county, year and kind, as a reader may put it; `undefined`
 * where it names none. What is in quotes is asked for literally.
 *
 * @example readScope('甲县 2024 旅游', choices)
 * // => { county: 'a', year: '2024', kind: '', rest: '旅游' }
 */
export function readScope(line: string, choices: ScopeChoices): Scope | undefined {
  if (/["＂“”|｜]/.test(line)) return undefined;
  const scope: Scope = { county: '', year: '', kind: '', rest: '' };
  const left: string[] = [];
  for (const word of line.trim().split(/\s+/u)) {
    const rest = readNames(word, choices, scope);
    if (rest !== '') left.push(rest);
  }
  scope.rest = left.join(' ');
  const isNamed = scope.county !== '' || scope.year !== '' || scope.kind !== '';
  // From nothing that is sought nothing can be left out.
  const onlyExcludes = left.length > 0 && left.every((word) => word.startsWith('-'));
  return isNamed && !onlyExcludes ? scope : undefined;
}

/** Take the names that a word begins with into a scope, and give what follows them. */
function readNames(word: string, choices: ScopeChoices, scope: Scope): string {
  let rest = word;
  for (;;) {
    const named = longestName(rest, choices, scope);
    if (named === undefined) return rest;
    scope[named.facet] = named.value;
    rest = rest.slice(named.length).replace(between, '');
  }
}

/** The longest name at the start of a text, of a facet that is still open. */
function longestName(
  text: string,
  choices: ScopeChoices,
  scope: Scope,
): { facet: Facet; value: string; length: number } | undefined {
  const facets = (Object.keys(choices) as Facet[]).filter((facet) => scope[facet] === '');
  return facets
    .flatMap((facet) =>
      choices[facet]
        .filter(({ value }) => value !== '')
        .map(({ value, label }) => ({ facet, value, length: nameLength(facet, label, text) })),
    )
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)[0];
}

/** How much of a text's beginning is a name of a choice. */
function nameLength(facet: Facet, label: string, text: string): number {
  if (facet === 'year') {
    // A year is no part of a longer number, nor of a date.
    const year = label.replace(/年$/, '');
    const named = new RegExp(`^${year}(?:年度?|(?!年))(?![\\d.,%])`).exec(text);
    return named?.[0].length ?? 0;
  }
  if (text.startsWith(label)) return label.length;
  const short = label.replace(placeWord, '');
  return facet === 'county' && short.length > 1 && text === short ? short.length : 0;
}
