/**
 * Firefox as it is installed, over WebDriver BiDi: Playwright drives only a build of its own, which many
 * machines cannot download. https://w3c.github.io/webdriver-bidi/
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const places = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The Firefox of this machine; nothing where it has none. */
export const firefox = places.find((place) => existsSync(place));

/** A window of Firefox. */
export interface Firefox {
  /** Load a page. */
  open: (address: string) => Promise<void>;
  /** The value of an expression in the page: a string, a number or a boolean. */
  ask: (expression: string) => Promise<unknown>;
  /** What the console has said of errors and warnings. */
  complaints: () => string[];
  close: () => Promise<void>;
}

/** What comes over the line: the answer to a command, or what happened. */
interface Message {
  id?: number;
  error?: string;
  message?: string;
  result?: Record<string, unknown>;
  params?: { level: string; text: string };
}

/** Start Firefox with a profile of its own. */
export async function openFirefox(program: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const options = ['--headless', '--no-remote', '--profile', profile];
  const child = spawn(program, [...options, '--remote-debugging-port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // One that says nothing is ended before the test is.
    timeout: 110_000,
  });
  const socket = new WebSocket(`${await addressOf(child)}/session`);
  await once(socket, 'open');
  const waiting = new Map<number, (message: Message) => void>();
  const said: string[] = [];
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else if (message.params && message.params.level !== 'info') said.push(message.params.text);
  });
  let last = 0;
  const send = async (method: string, params: object): Promise<Record<string, unknown>> => {
    last += 1;
    const id = last;
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { error, message, result = {} } = await answer;
    waiting.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${error}: ${message}`);
    return result;
  };
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const { context } = await send('browsingContext.create', { type: 'tab' });
  return {
    open: async (url) =>
      void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    ask: async (expression) => {
      const params = { expression, target: { context }, awaitPromise: true };
      const { result, exceptionDetails } = await send('script.evaluate', params);
      if (exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
      return (result as { value?: unknown }).value;
    },
    complaints: () => said,
    close: async () => {
      const ended = once(child, 'exit');
      await send('browser.close', {});
      socket.close();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Where a Firefox that has started listens. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('Firefox has no standard error');
  for await (const line of createInterface({ input: stderr })) {
    const address = /WebDriver BiDi listening on (\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      // What else it says is read and left, or it would wait for a reader.
      stderr.resume();
      return address;
    }
  }
  throw new Error('Firefox ended before it listened');
}
