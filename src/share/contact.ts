/** How a reader answers back: by mail or by a form, with what is spoken of filled in. */
import { inQuotes } from '../text/quotation.ts';

/** What a letter about a page says of it before its reader writes. */
export interface Letter {
  /** Name of the page. */
  title: string;
  /** Its address; the words of `atPassage` take its place. */
  address: string;
  /** What is asked of the reader. */
  question: string;
}

/** What is asked of who has found a mistake, and of who may have what is lost. */
export const questions = {
  mistake: '哪里不对，应作什么，有什么依据',
  original: '我有完整的原件（是什么，缺处怎样写）',
} as const;

const mail = /^[^\s@:/?#]+@[^\s@:/?#]+\.[^\s@:/?#]+$/;

/** Whether a contact is a mail address, and not that of a form. */
export function isMail(contact: string): boolean {
  return mail.test(contact);
}

/**
 * The contact that a build was given, checked.
 *
 * @param value a mail address, or the address of a form, in which `{title}` and `{body}` stand for what is
 *   filled in; without them both are added as parameters of these names. Nothing where none was given
 * @throws Error that says how it is to be written
 */
export function readContact(value: string | undefined): string | undefined {
  const contact = value?.trim() ?? '';
  if (contact === '') return undefined;
  if (!isMail(contact) && !/^https?:\/\/[^\s/]+\S*$/.test(contact)) {
    throw new Error(
      `CONTACT=${contact}：应为邮箱（info@example.org）或表单的网址（https://example.org/issues/new）`,
    );
  }
  return contact;
}

/** A value of a field in an address. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2F', '/');
}

/** The same as it is printed: characters that are no ASCII stand for themselves, and browsers encode them. */
function print(text: string): string {
  return encode(text).replace(/(?:%[89A-F][0-9A-F])+/g, decodeURIComponent);
}

/**
 * Address that opens a letter to the contact, as short as a page can hold it.
 *
 * @example toLetter('a@b.cn', { title: '甲', address: 'https://c.cn/', question: '哪里不对' })
 * // => 'mailto:a@b.cn?subject=甲&body=网址：https://c.cn/%0A哪里不对：%0A'
 */
export function toLetter(contact: string, { title, address, question }: Letter): string {
  const subject = print(title);
  const body = print(`网址：${address}\n${question}：\n`);
  if (isMail(contact)) return `mailto:${contact}?subject=${subject}&body=${body}`;
  if (/\{(?:title|body)\}/.test(contact)) {
    return contact.replaceAll('{title}', subject).replaceAll('{body}', body);
  }
  const [page = '', hash] = contact.split('#');
  const asked = `${page}${page.includes('?') ? '&' : '?'}title=${subject}&body=${body}`;
  return hash === undefined ? asked : `${asked}#${hash}`;
}

/** Most characters of the words that a letter quotes: mail programs cut long addresses. */
const longestQuote = 120;

/** Words of a page, and where they stand. */
export interface Spoken {
  /** Their own address. */
  address: string;
  /** `第12段`; nothing where they have no number. */
  place?: string | undefined;
  quote: string;
}

/**
 * A letter about a page, as one about words of it; any other link as it is.
 *
 * @param letter as a browser gives it, encoded
 * @param page the address that the letter was made with
 */
export function atPassage(letter: string, page: string, { address, place, quote }: Spoken): string {
  const text = quote.replace(/\s+/g, ' ').trim();
  const words = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return letter.replace(encode(`：${page}\n`), () =>
    encode(`：${address}\n${place ?? '原文'}：${inQuotes(words)}\n`),
  );
}
