import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { deskUpdate } from '../desk/update.ts';

/**
 * The editor's desk: pages of `npm run dev` alone. A process of its own reads the seeds whenever one of
 * them is saved, so that pages go on while it reads; with other rules it is started anew.
 */
export default function desk(): AstroIntegration {
  let reader: ChildProcess | undefined;
  return {
    name: 'desk',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
        if (command !== 'dev') return;
        // It writes the place of its source on every element: a third of a long page.
        updateConfig({ devToolbar: { enabled: false } });
        for (const [pattern, page] of [
          ['/desk/', 'index'],
          ['/desk/[...report]', 'report'],
        ] as const) {
          const entrypoint = new URL(`../desk/pages/${page}.astro`, import.meta.url);
          injectRoute({ pattern, entrypoint, prerender: false });
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        // Tests use Astro's server for its modules.
        if (process.env['VITEST']) return;
        const program = fileURLToPath(new URL('../../scripts/desk.ts', import.meta.url));
        const start = () => {
          reader?.kill();
          reader = fork(program, ['--watch']);
          reader.on('message', (message) => server.ws.send(deskUpdate, message));
        };
        start();
        const rules = fileURLToPath(new URL('../../scripts/', import.meta.url));
        let timer: NodeJS.Timeout | undefined;
        server.watcher.add(rules).on('change', (file) => {
          if (!file.startsWith(rules) || file.endsWith('.test.ts')) return;
          clearTimeout(timer);
          timer = setTimeout(start, 200);
        });
        server.httpServer?.on('close', () => reader?.kill());
        server.httpServer?.once('listening', () => {
          const address = server.httpServer?.address();
          if (typeof address !== 'object' || address === null) return;
          logger.info(`编者的工作台 http://localhost:${address.port}${server.config.base}desk/`);
        });
      },
      'astro:server:done': () => {
        reader?.kill();
      },
    },
  };
}
