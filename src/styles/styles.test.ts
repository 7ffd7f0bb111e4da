import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import postcss, {
  type AtRule,
  type ChildNode,
  type Container,
  type Declaration,
  type Document,
  type Rule,
} from 'postcss';
import { describe, expect, test } from 'vitest';
import { layerOrder } from './layers.ts';
import { pickScheme } from './light-dark.ts';

const sheets = globSync('src/styles/*.css').map((path) => ({
  file: basename(path),
  root: postcss.parse(readFileSync(path, 'utf8')),
}));
const tokens = sheets.find(({ file }) => file === 'tokens.css')?.root ?? postcss.root();

/** `file: property: value` of the declarations that are not as they should be. */
function findDeclarations(isWrong: (declaration: Declaration, file: string) => boolean): string[] {
  const found: string[] = [];
  for (const { file, root } of sheets) {
    root.walkDecls((one) => {
      if (isWrong(one, file)) found.push(`${file}: ${one.prop}: ${one.value}`);
    });
  }
  return found;
}

/** The layer that something stands in; of what comes later none. */
function layerOf(node: ChildNode | Container | Document): string {
  if (node.type === 'atrule' && (node as AtRule).name === 'layer') return (node as AtRule).params;
  return node.parent ? layerOf(node.parent) : '';
}

/** The classes a selector is about: those of its last part that has any; what `:has()` asks for is not styled. */
function classesOf(selector: string): string[] {
  const inner = String.raw`\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`;
  const plain = selector.replace(new RegExp(`:(?:not|has)${inner}`, 'g'), '');
  const parts = plain.match(new RegExp(`(?:[^\\s>+~()]|${inner})+`, 'g')) ?? [];
  const last = parts.findLast((part) => part.includes('.')) ?? '';
  return [...last.matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? '');
}

test('colours are written in the tokens only', () => {
  const colour =
    /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|o?lab|o?lch|color|color-mix|light-dark)\(|\b(?:black|white|gr[ae]y|red|green|blue)\b/i;
  expect(
    findDeclarations(({ value }, file) => file !== 'tokens.css' && colour.test(value)),
  ).toEqual([]);
});

test('no rule uses a variable that is set nowhere', () => {
  const set = new Set<string>();
  for (const { root } of sheets) root.walkDecls(/^--/, ({ prop }) => void set.add(prop));
  // What is set in the page itself, as the place of a bar.
  const code = globSync('src/**/*.{astro,ts}')
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  expect(
    findDeclarations(({ value }) =>
      [...value.matchAll(/var\((--[\w-]+)/g)].some(
        ([, name = '']) => !set.has(name) && !code.includes(name),
      ),
    ),
  ).toEqual([]);
});

test('distances are steps of the scale, or quarters of a line', () => {
  const steps = new Set<string>();
  tokens.walkDecls(/^--space-/, ({ prop, value }) => {
    steps.add(`var(${prop})`);
    expect(`${Number.parseFloat(value) * 16}`).toBe(prop.slice('--space-'.length));
  });
  const isWrong = ({ prop, value }: Declaration): boolean => {
    if (!/^(?:margin|padding|(?:row-|column-)?gap|inset)/.test(prop)) return false;
    const lengths = value.match(/[\d.]+(?:rem|em|px|ch|v[hwib]|in|cm|pt)\b/g) ?? [];
    const fits = (length: string) =>
      // A hairline, what goes with the window between two steps, and room for characters.
      length === '1px' ||
      (length.endsWith('vw') && /clamp|min/.test(value)) ||
      (prop.endsWith('inline-start') && /^[1-9][\d.]*em$/.test(length));
    const lines = [...value.matchAll(/([\d.]+) \* var\(--rhythm\)/g)];
    return (
      !lengths.every(fits) ||
      !(value.match(/var\(--space[^)]*\)/g) ?? []).every((step) => steps.has(step)) ||
      !lines.every(([, share]) => Number.isInteger(Number(share) * 4))
    );
  };
  expect(steps.size).toBeGreaterThan(0);
  expect(findDeclarations(isWrong)).toEqual([]);
});

test('widths that divide small from large are those the tokens name', () => {
  const [, named = ''] = /breakpoints: (.+)/.exec(tokens.first?.toString() ?? '') ?? [];
  const allowed = named.split(' ').flatMap((at) => [`(width < ${at})`, `(width >= ${at})`]);
  const asked = sheets.flatMap(({ root }) => {
    const queries: string[] = [];
    root.walkAtRules('media', ({ params }) => {
      queries.push(...(params.match(/\([^()]*(?:width|height)[^()]*\)/g) ?? []));
    });
    return queries;
  });
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((query) => !allowed.includes(query))).toEqual([]);
});

test('each class is styled in one sheet', () => {
  const places = new Map<string, Set<string>>();
  // What paper changes is told in sheets of its own, which a screen does not wait for.
  for (const { file, root } of sheets.filter((sheet) => !sheet.file.endsWith('print.css'))) {
    root.walkRules(({ selectors }) => {
      for (const name of selectors.flatMap(classesOf)) {
        places.set(name, (places.get(name) ?? new Set()).add(file));
      }
    });
  }
  expect(places.size).toBeGreaterThan(0);
  expect([...places].filter(([, files]) => files.size > 1)).toEqual([]);
});

test('no two sheets say the same property of the same elements in one layer', () => {
  // Which of them comes first depends on what pages share: neither would win on every page.
  const places = new Map<string, Set<string>>();
  for (const { file, root } of sheets) {
    root.walkDecls(({ prop, parent }) => {
      if (parent?.type !== 'rule') return;
      for (const selector of (parent as Rule).selectors) {
        const what = `${layerOf(parent)}: ${selector}: ${prop}`;
        places.set(what, (places.get(what) ?? new Set()).add(file));
      }
    });
  }
  expect(places.size).toBeGreaterThan(0);
  expect([...places].filter(([, files]) => files.size > 1)).toEqual([]);
});

/** Sheets that scripts bring when the page stands: `client/site/style.ts` says why they are apart. */
const brought = new Set(
  globSync('src/client/**/*.ts').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/styles\/([\w-]+\.css)\?url/g)].map(([, file]) => file),
  ),
);

test('sheets that come later name no layers', () => {
  const own = sheets.filter(({ file }) => brought.has(file));
  expect(own.length).toBeGreaterThan(0);
  for (const { file, root } of own) {
    const layers: string[] = [];
    root.walkAtRules(
      /^(?:layer|import)$/,
      ({ name, params }) => void layers.push(`${name} ${params}`),
    );
    expect(layers, file).toEqual([]);
  }
});

test('every rule stands in a layer of the order', () => {
  const order: string[] = layerOrder.transform('', 'a.css')?.code.match(/\w+(?=[,;])/g) ?? [];
  const carried = sheets.filter(({ file }) => !brought.has(file));
  const outside = carried.flatMap(({ file, root }) => {
    const rest = root.clone();
    rest.walkAtRules('layer', (layer) => {
      if (order.includes(layer.params)) layer.remove();
    });
    const selectors: string[] = [];
    rest.walkRules(({ selector }) => {
      selectors.push(`${file}: ${selector}`);
    });
    return selectors;
  });
  expect(order.length).toBeGreaterThan(0);
  expect(outside).toEqual([]);
});

describe('a colour for both schemes', () => {
  test.each([
    ['light-dark(#fff, #000)', '#fff', '#000'],
    ['light-dark(#fff,#000)', '#fff', '#000'],
    [' #fff', '#fff', '#fff'],
  ])('%s', (value, light, dark) => {
    expect([pickScheme(value, 'light'), pickScheme(value, 'dark')]).toEqual([light, dark]);
  });
});
