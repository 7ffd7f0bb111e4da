import { toAddress, withBase } from '../library/routes.ts';
import { questions, readContact, toLetter } from './contact.ts';

/** Where readers can write to, as the build was told by `CONTACT`; nothing where it was not. */
export const contact = readContact(process.env['CONTACT']);

/** Who runs the site, as the build was told by `OPERATOR`; nothing where it was not. */
export const operator = process.env['OPERATOR']?.trim() || undefined;

/**
 * Where a reader answers about a page: a letter to the contact, or what to do without one.
 *
 * @param path of the page or of a place on it, from the site's root; null where it has none
 */
export function toAnswer(
  title: string,
  path: string | null,
  question: keyof typeof questions = 'mistake',
): string {
  if (contact === undefined) return withBase('/about/#contact');
  const address = path === null ? '' : toAddress(path);
  return toLetter(contact, { title, address, question: questions[question] });
}
