/** Copies of pages and files, and what is noted with each. */
import { mainTag } from '../../library/whole-page.ts';

/** What is noted with a copy. */
export interface CopyNotes {
  /** When it was made. */
  at: Date;
  bytes: number;
  /** The title of a page, as its HTML has it. */
  title: string;
  /** The digest of a file by the list of its parcel. */
  digest: string | undefined;
}

/** Headers, of which none but ours begin so. */
const noted = {
  at: 'X-Copy-Date',
  bytes: 'X-Copy-Bytes',
  title: 'X-Copy-Title',
  digest: 'X-Copy-Digest',
} as const;

/** Headers that were true of the bytes on their way. */
const ofTransfer = ['content-encoding', 'content-length', 'transfer-encoding'];

/**
 * The copy of a response.
 *
 * @param body all of it, unpacked
 */
export function toCopy(
  { headers }: Pick<Response, 'headers'>,
  body: ArrayBuffer,
  { at = new Date(), digest }: Partial<Pick<CopyNotes, 'at' | 'digest'>> = {},
): Response {
  const own = new Headers(headers);
  for (const name of ofTransfer) own.delete(name);
  own.set(noted.at, at.toISOString());
  own.set(noted.bytes, String(body.byteLength));
  if (digest !== undefined) own.set(noted.digest, digest);
  if (isHtml({ headers })) {
    // A header holds no Chinese.
    own.set(noted.title, encodeURIComponent(titleOf(new TextDecoder().decode(body))));
  }
  return new Response(body, { headers: own });
}

/** What is noted with a copy; of one that has no notes, as far as can be told. */
export function notesOf({ headers }: Pick<Response, 'headers'>): CopyNotes {
  return {
    at: new Date(headers.get(noted.at) ?? 0),
    bytes: Number(headers.get(noted.bytes) ?? 0),
    title: decodeURIComponent(headers.get(noted.title) ?? ''),
    digest: headers.get(noted.digest) ?? undefined,
  };
}

/** The digest of a file, as the list of its parcel has it: the first digits of its SHA-256. */
export async function digestOf(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body), 0, 8);
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a response says that it is a page. */
export function isHtml({ headers }: Pick<Response, 'headers'>): boolean {
  return headers.get('content-type')?.includes('html') ?? false;
}

/**
 * Whether a response may be kept as what was asked for: whatever a network gives in the place of a
 * file (a page to log in, a piece of it, a page elsewhere) would stay.
 */
export function isSound({ status, type, redirected }: Response): boolean {
  return status === 200 && type === 'basic' && !redirected;
}

/** A page with words before all that it has. */
export function insertNotice(html: string, notice: string): string {
  const at = html.indexOf('>', html.indexOf(mainTag)) + 1;
  return `${html.slice(0, at)}<p class="notice">${notice}</p>${html.slice(at)}`;
}

function titleOf(html: string): string {
  return /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
}

/**
 * Which of the copies in a cache are too many: of those that came first.
 *
 * @param copies in the order in which they were last put there
 */
export function tooMany<Key>(
  copies: readonly { key: Key; bytes: number }[],
  most: { copies: number; bytes: number },
): Key[] {
  let count = 0;
  let bytes = 0;
  return copies
    .toReversed()
    .filter((copy) => {
      count += 1;
      bytes += copy.bytes;
      return count > most.copies || bytes > most.bytes;
    })
    .map(({ key }) => key);
}
