import { z } from 'astro/zod';
import { SlugSchema, WordsSchema } from './report.ts';

/** The register that joins libraries: each branch is a whole site, built by itself below this one. */
export const BranchesFileSchema = z
  .array(
    z.strictObject({
      /** What readers call it: `东省` */
      name: WordsSchema,
      /** Where it stands below this site: `/<slug>/` */
      slug: SlugSchema,
      /** Folder of its built site, relative to the register. */
      site: z.string().min(1),
    }),
  )
  .min(1)
  .superRefine((branches, context) => {
    for (const key of ['name', 'slug'] as const) {
      const values = branches.map((branch) => branch[key]);
      for (const [at, value] of values.entries()) {
        if (values.indexOf(value) === at) continue;
        context.addIssue({ code: 'custom', path: [at, key], message: `${value} 写了两次` });
      }
    }
  });
