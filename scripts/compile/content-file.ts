import { hash } from 'node:crypto';

/** A file of `src/content`, whose text need not be held to know whether it has changed. */
export interface ContentFile {
  digest: string;
  /** Its text, read again from where it is kept, or made again. */
  getText: () => string;
}

/** Digest of a file's text. */
export function digestOf(text: string | Uint8Array): string {
  return hash('sha256', text);
}

/** A file whose text is so short, or one of so few, that it is held. */
export function heldFile(text: string): ContentFile {
  return { digest: digestOf(text), getText: () => text };
}
