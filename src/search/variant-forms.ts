import type { Variants } from '../schemas/variants.ts';

/** The form of each character that has one. */
export function variantForms({ printed, typed: [steps, forms] }: Variants): Map<string, string> {
  const found = new Map(
    printed.map((pair) => {
      const [character = '', form = ''] = pair;
      return [character, form];
    }),
  );
  const distances = steps.split(' ');
  let code = 0;
  for (const [number, form] of [...forms].entries()) {
    code += Number.parseInt(distances[number] ?? '', 36);
    found.set(String.fromCodePoint(code), form);
  }
  return found;
}
