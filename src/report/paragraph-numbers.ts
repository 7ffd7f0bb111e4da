import type { Block } from '../schemas/edition.ts';

/** What is needed of a block. */
type Typed = Pick<Block, 'id' | 'type'>;

/**
 * Ids of the captions of photos: the edition has no photo, so that they are no text to read on. What
 * stands above a table is its title.
 */
export function photoCaptions(blocks: readonly Typed[]): Set<string> {
  const captions = blocks.filter(
    ({ type }, index) => type === 'caption' && blocks[index + 1]?.type !== 'table',
  );
  return new Set(captions.map(({ id }) => id));
}

/** Which paragraph of a report each block is, from 1; captions of photos are none. */
export class ParagraphNumbers {
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(blocks: readonly Typed[]) {
    const captions = photoCaptions(blocks);
    const counted = blocks.filter(({ id }) => !captions.has(id));
    this.#numbers = new Map(counted.map(({ id }, index) => [id, index + 1]));
  }

  /** Nothing for the caption of a photo. */
  of(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /**
   * What a link to a block calls it.
   *
   * @example new ParagraphNumbers([{ id: 'p1', type: 'paragraph' }]).place('p1') // => '第1段'
   */
  place(id: string): string {
    const number = this.of(id);
    return number === undefined ? captionPlace : `第${number}段`;
  }
}

/** What a place among the captions of photos is called. */
export const captionPlace = '图片说明';

/** What stands above captions that are folded away. */
export const captionsTitle = '版面图片说明（图未收）';
