/** What `own-process.ts` starts: it answers once. */
import { pathToFileURL } from 'node:url';
import { endWithParent } from '../../library/end-process.ts';

/** What is told to who has asked. */
export type Told = { answer: unknown } | { error: unknown };

endWithParent();

const [file = ''] = process.argv.slice(2);

async function answer(given: unknown): Promise<Told> {
  try {
    const { default: work } = await import(pathToFileURL(file).href);
    return { answer: await work(given) };
  } catch (error) {
    return { error };
  }
}

process.once('message', async (given) => {
  process.send?.(await answer(given), () => process.exit());
});
