/** A server of a built site that fails as networks do, when a test tells it to. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** `down` breaks every connection, `silent` never answers. */
type Mode = 'up' | 'down' | 'silent';

/** A server, and what a test can do to it. */
export interface FailingServer {
  /** The site's root. */
  root: string;
  /** What it is. */
  readonly mode: Mode;
  /** Change that; whoever waits for an answer gets none. */
  turn(mode: Mode): void;
  /** What is sent in the place of a file, by its path from the root. */
  instead: Map<string, string>;
  /** Milliseconds before each answer. */
  pause: number;
  /** Paths that were asked for. */
  asked: Set<string>;
  close(): Promise<void>;
}

/** Serve the made library on a port of its own. */
export async function serveMadeLibrary(): Promise<FailingServer> {
  const folder = fileURLToPath(new URL('../../.fixture/dist', import.meta.url));
  const server = createServer(async (request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    site.asked.add(path);
    if (site.mode === 'down') return void request.socket.destroy();
    if (site.mode === 'silent') return;
    if (site.pause > 0) await setTimeout(site.pause);
    const file = join(folder, path, path.endsWith('/') ? 'index.html' : '');
    const isThere = existsSync(file) && statSync(file).isFile();
    const name = isThere ? file : join(folder, '404.html');
    response.writeHead(isThere ? 200 : 404, {
      'content-type': types[extname(name)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    });
    response.end(site.instead.get(path) ?? readFileSync(name));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  let mode: Mode = 'up';
  const site: FailingServer = {
    root: `http://localhost:${port}/`,
    get mode() {
      return mode;
    },
    turn(next) {
      mode = next;
      server.closeAllConnections();
    },
    instead: new Map(),
    pause: 0,
    asked: new Set(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return site;
}
