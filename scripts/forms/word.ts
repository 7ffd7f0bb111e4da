import mammoth from 'mammoth';
import WordExtractor from 'word-extractor';
import { type PageText, readHtml } from './html.ts';

/** The text of a .docx file, through the page that mammoth makes of it. */
export async function readDocx(bytes: Uint8Array): Promise<PageText> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return readHtml(value);
}

/** The text of a .doc file (Word 97 to 2003): a line for each paragraph, cells parted by tabs. */
export async function readDoc(bytes: Uint8Array): Promise<string> {
  const document = await new WordExtractor().extract(Buffer.from(bytes));
  // Quotes and dashes stay as they are; the notes stand behind the text.
  const options = { filterUnicode: false };
  return [document.getBody(options), document.getFootnotes(options), document.getEndnotes(options)]
    .filter((part) => part.trim() !== '')
    .join('\n');
}
