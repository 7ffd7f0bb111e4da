import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** Files that a web server packs on the way; those of the index are packed already. */
const packed: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const ofPage = /\.(?:html|css|svg)$/;

/** Bytes of the bodies that were sent. */
export interface Sent {
  all: number;
  /** Of these the pages, styles and icons. */
  ofPage: number;
}

/** A folder on a port of this machine, which counts the bytes it sends. */
export interface Server {
  address: string;
  /** What was sent since it was asked last. */
  takeBytes: () => Sent;
  close: () => void;
}

/**
 * Serve a folder as a host on the network would: packed.
 *
 * @param delay milliseconds before a file is sent, and counted: what is asked for after something
 *   was seen on a page is then not counted with what came before
 */
export async function serve(folder: string, delay = 0): Promise<Server> {
  let sent: Sent = { all: 0, ofPage: 0 };
  const server = createServer(async ({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const content = await readFile(file);
      const type = packed[extname(file)];
      const body = type === undefined ? content : gzipSync(content);
      if (delay > 0) await setTimeout(delay);
      sent.all += body.length;
      if (ofPage.test(file)) sent.ofPage += body.length;
      response.writeHead(200, {
        'content-type': type ?? 'application/octet-stream',
        // What hosts of static sites say; without it what was fetched ahead is fetched again.
        'cache-control': 'max-age=600',
        ...(type === undefined ? {} : { 'content-encoding': 'gzip' }),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    takeBytes() {
      const taken = sent;
      sent = { all: 0, ofPage: 0 };
      return taken;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
