/** For tests that ask in characters which no text prints: their forms are known, as after they were typed. */
import typed from '../content/variants-typed.json' with { type: 'json' };
import type { TypedVariants } from '../schemas/variants.ts';
import { learnForms } from './variants.ts';

learnForms(typed as TypedVariants);
