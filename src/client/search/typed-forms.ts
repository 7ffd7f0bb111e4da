import address from '../../content/variants-typed.json?url&no-inline';
import type { TypedVariants } from '../../schemas/variants.ts';
import { learnForms, needsForms } from '../../search/variants.ts';

/** Learn the forms of the characters in a query, where they are not known without a file. */
export async function learnFormsIn(
  q: string,
  read: (address: string) => Promise<TypedVariants>,
): Promise<void> {
  if (needsForms(q)) learnForms(await read(address));
}
