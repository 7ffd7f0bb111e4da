/** Before a command (`node --import`): what V8 has compiled of its modules is taken by the next one. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../.astro/compiled', import.meta.url)));
