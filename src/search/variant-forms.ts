import type { TypedVariants } from '../schemas/variants.ts';

/** The form of each character that a reader may type. */
export function variantForms({ typed: [steps, forms] }: TypedVariants): Map<string, string> {
  const found = new Map<string, string>();
  const distances = steps.split(' ');
  let code = 0;
  for (const [number, form] of [...forms].entries()) {
    code += Number.parseInt(distances[number] ?? '', 36);
    found.set(String.fromCodePoint(code), form);
  }
  return found;
}
