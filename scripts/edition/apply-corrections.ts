import { diffChars } from 'diff';
import type { Correction, Words } from '../../src/schemas/correction.ts';
import type { Span } from '../../src/schemas/edition.ts';
import { InputError } from '../seeds/input-error.ts';
import { checkMatches, findWords, locateWords, type Quoting } from '../seeds/quote.ts';
import { entryLine } from '../seeds/read-seeds.ts';
import { asPrinted, cutPiece, type EditedText, type Piece } from './edited-text.ts';

/** The seed that corrections are applied to. */
interface Subject {
  id: string;
  text: string;
}

/**
 * Apply an editor's corrections to a seed. Replacements come first, then the other operations in
 * the order of the file; all places are named by words as printed, so that none depends on another.
 *
 * @throws InputError when words do not match as often as the entry says, or two entries collide
 */
export function applyCorrections(subject: Subject, corrections: readonly Correction[]): EditedText {
  const sheet = new Sheet(subject);
  const first = corrections.filter((correction) => correction.op === 'replace');
  const rest = corrections.filter((correction) => correction.op !== 'replace');
  for (const correction of [...first, ...rest]) sheet.apply(correction);
  return sheet.edited;
}

/** Messages about the words of a seed that a correction quotes. */
export function quotingCorrection(seed: string, correction: Pick<Correction, 'id'>): Quoting {
  return {
    text: `seeds/${seed}.txt`,
    fault: (wrong, cure) => faultOf(seed, correction, wrong, cure),
  };
}

function faultOf(
  seed: string,
  correction: Pick<Correction, 'id'>,
  wrong: string,
  cure: string,
): InputError {
  const place = `seeds/${seed}.corrections.yml${entryLine(correction)}`;
  return new InputError(place, `条目 ${correction.id}：${wrong}`, cure);
}

/** A text under correction. */
class Sheet {
  readonly edited: EditedText;
  readonly #subject: Subject;

  constructor(subject: Subject) {
    this.#subject = subject;
    this.edited = asPrinted(subject.text);
  }

  apply(correction: Correction): void {
    switch (correction.op) {
      case 'replace':
        this.#replace(correction);
        break;
      case 'drop': {
        const [start, end] = this.#passage(correction);
        this.#leaveOut(this.#extract(start, end, correction), correction);
        break;
      }
      case 'move':
        this.#move(correction);
        break;
      case 'join':
        this.#join(correction);
        break;
      case 'gap': {
        const [, end] = this.#find(correction, correction.after);
        this.#insert(this.#after(end, correction), [
          {
            text: '',
            start: end,
            end,
            correction: correction.id,
            side: 'ending',
            gap: { note: correction.note, level: correction.level },
          },
        ]);
        break;
      }
      case 'heading': {
        const [offset] = this.#find(correction, correction.find);
        this.edited.lines.push({ correction: correction.id, offset, level: correction.level });
      }
    }
  }

  #replace(correction: Extract<Correction, { op: 'replace' }>): void {
    const { find, count = 1 } = correction;
    const found = findWords(this.#subject.text, find);
    const quoting = quotingCorrection(this.#subject.id, correction);
    for (const [at, end] of checkMatches(found, find, count, quoting)) {
      this.#extract(at, end, correction);
      const pieces = sided(signed(visible(changesOf(correction, at)), correction), at, end);
      this.#insert(this.#after(at, correction), pieces);
    }
  }

  #move(correction: Extract<Correction, { op: 'move' }>): void {
    const { before, after } = correction;
    if ((before === undefined) === (after === undefined)) {
      throw this.#fault(correction, 'before 与 after 应恰有一个', '请只写其中一个');
    }
    const [start, end] = this.#passage(correction);
    const target = this.#find(correction, (before ?? after) as Words);
    const place = before === undefined ? target[1] : target[0];
    if (place > start && place < end) {
      throw this.#fault(correction, '要移到的地方在被移的文字之中', '请改正 before 或 after');
    }
    const lines = this.#wholeLines(start, end);
    const moved = mark(this.#extract(...(lines ?? [start, end]), correction), correction);
    // A line end that moves along would leave two lines run together where it goes.
    const separator: Piece[] = lines
      ? [{ text: '\n\n', start: place, end: place, correction: correction.id }]
      : [];
    const [from, to] = lines ? this.#lineAround(place) : [place, place];
    this.#insert(
      before === undefined ? this.#after(to, correction) : this.#before(from, correction),
      before === undefined ? [...separator, ...moved] : [...moved, ...separator],
    );
  }

  #join(correction: Extract<Correction, { op: 'join' }>): void {
    const [, end] = this.#find(correction, correction.end);
    const [start] = this.#find(correction, correction.start);
    const [, lineEnd] = this.#lineAround(start);
    this.#cut(lineEnd, correction);
    const tail = this.#after(end, correction);
    const head = this.#before(start, correction);
    const glue: Piece[] = correction.glue
      ? [{ text: correction.glue, start: end, end, correction: correction.id }]
      : [];
    const between = this.edited.pieces.slice(tail, head).flatMap(cutAtSigns);
    if (head >= tail && between.every((piece) => /^[\s#*]*$/.test(piece.text))) {
      const words = this.#beginning(start, correction);
      const next = mark(this.edited.pieces.slice(head, words + 1), correction);
      // The sign that closes or opens bold stays, or its partner would stand alone.
      const bold = between.filter((piece) => piece.text.includes('*'));
      this.edited.pieces.splice(tail, words - tail + 1, ...bold, ...glue, ...next);
      this.#leaveOut(
        between.filter((piece) => !piece.text.includes('*')),
        correction,
      );
      return;
    }
    const moved = mark(this.#extract(start, lineEnd, correction), correction);
    this.#insert(this.#after(end, correction), [...glue, ...moved]);
  }

  /** The range from the first words of a passage through its last. */
  #passage(correction: Extract<Correction, { op: 'move' | 'drop' }>): Span {
    const [start] = this.#find(correction, correction.from);
    const [, end] = this.#find(correction, correction.to);
    if (end <= start) throw this.#fault(correction, 'to 在 from 之前', '请对调');
    return [start, end];
  }

  #find(correction: Correction, place: Words): Span {
    return locateWords(this.#subject.text, place, quotingCorrection(this.#subject.id, correction));
  }

  /** The range of whole lines that a passage is, with the line ends behind it; nothing if it is none. */
  #wholeLines(start: number, end: number): Span | undefined {
    const [from] = this.#lineAround(start);
    const [, to] = this.#lineAround(end);
    const text = this.#subject.text;
    const signs = /^[\s#*]*$/;
    if (!signs.test(text.slice(from, start)) || !signs.test(text.slice(end, to))) return undefined;
    return [from, to];
  }

  #lineAround(offset: number): Span {
    const text = this.#subject.text;
    const next = text.indexOf('\n', offset);
    return [text.lastIndexOf('\n', offset - 1) + 1, next < 0 ? text.length : next];
  }

  /** Take the pieces of a range out. */
  #extract(start: number, end: number, correction: Correction): Piece[] {
    this.#cut(start, correction);
    this.#cut(end, correction);
    const inside = (piece: Piece) => {
      if (piece.end > piece.start) return piece.start >= start && piece.end <= end;
      if (piece.side === 'ending') return piece.start > start && piece.start <= end;
      return piece.start >= start && piece.start < end;
    };
    const taken = this.edited.pieces.filter(inside);
    const length = taken.reduce((sum, piece) => sum + piece.end - piece.start, 0);
    if (length !== end - start) {
      throw this.#fault(correction, '与另一条校改重叠', '请合为一条，或改用不重叠的引文');
    }
    this.edited.pieces = this.edited.pieces.filter((piece) => !inside(piece));
    return taken;
  }

  #leaveOut(pieces: readonly Piece[], correction: Correction): void {
    for (const { start, end } of pieces) {
      this.edited.leftOut.push({
        span: [start, end],
        rule: `correction:${correction.id}`,
        text: this.#subject.text.slice(start, end),
      });
    }
  }

  #insert(index: number, pieces: readonly Piece[]): void {
    this.edited.pieces.splice(index, 0, ...pieces);
  }

  /**
   * Index behind the text that ends at an offset of the seed, and what was supplied for it; before
   * a gap that was put there, so that the later of two entries stands nearer to its words.
   */
  #after(offset: number, correction: Correction): number {
    if (offset === 0) return 0;
    this.#cut(offset, correction);
    const index = this.edited.pieces.findIndex(
      (piece) => piece.end === offset && piece.start < offset,
    );
    if (index < 0) this.#missing(correction);
    let next = index + 1;
    while (this.#isSupplied(next, offset, 'ending')) next += 1;
    return next;
  }

  /** Index before the text that begins at an offset of the seed, and what was supplied for it. */
  #before(offset: number, correction: Correction): number {
    let index = this.#beginning(offset, correction);
    while (this.#isSupplied(index - 1, offset, 'beginning')) index -= 1;
    return index;
  }

  /** Whether a piece is read where nothing is printed, with the words on one side of an offset. */
  #isSupplied(index: number, offset: number, side: Piece['side']): boolean {
    const piece = this.edited.pieces[index];
    if (piece === undefined || piece.gap !== undefined) return false;
    return piece.start === offset && piece.end === offset && piece.side === side;
  }

  /** Index of the printed words that begin at an offset of the seed. */
  #beginning(offset: number, correction: Correction): number {
    this.#cut(offset, correction);
    const index = this.edited.pieces.findIndex(
      (piece) => piece.start === offset && piece.end > offset,
    );
    return index < 0 ? this.#missing(correction) : index;
  }

  #missing(correction: Correction): never {
    throw this.#fault(correction, '所指的文字已被另一条校改取走', '请改正引文或次序');
  }

  /** See that a piece begins at an offset of the seed. */
  #cut(offset: number, correction: Correction): void {
    const index = this.edited.pieces.findIndex(
      (piece) => piece.start < offset && offset < piece.end,
    );
    const piece = this.edited.pieces[index];
    if (!piece) return;
    if (piece.correction !== undefined) {
      throw this.#fault(correction, '引文在另一条校改的文字中断开', '请合为一条');
    }
    const at = offset - piece.start;
    this.edited.pieces.splice(
      index,
      1,
      cutPiece(piece, 0, at),
      cutPiece(piece, at, piece.text.length),
    );
  }

  #fault(correction: Correction, wrong: string, cure: string): InputError {
    return faultOf(this.#subject.id, correction, wrong, cure);
  }
}

/** Pieces that know which correction moved or joined them. */
function mark(pieces: readonly Piece[], { id }: Correction): Piece[] {
  return pieces.map((piece) => ({ ...piece, acts: [...(piece.acts ?? []), id] }));
}

/** The pieces of a replacement: what stays as printed, and what is read otherwise. */
function changesOf(
  { id, find, text }: Extract<Correction, { op: 'replace' }>,
  at: number,
): Piece[] {
  const pieces: Piece[] = [];
  let from = at;
  for (const change of diffChars(find, text)) {
    const end = change.added ? from : from + change.value.length;
    const last = pieces.at(-1);
    const read = change.removed ? '' : change.value;
    if (!change.added && !change.removed) pieces.push({ text: read, start: from, end });
    else if (last?.correction === undefined) {
      pieces.push({ text: read, start: from, end, correction: id });
    } else {
      // What is struck out and what is set for it are one reading.
      pieces[pieces.length - 1] = { ...last, text: last.text + read, end };
    }
    from = end;
  }
  return pieces;
}

/**
 * A character struck out or supplied takes one beside it along: the reader needs something to see
 * where it was, and something printed to compare.
 */
function visible(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  pieces.forEach((piece, index) => {
    const isHidden = piece.text === '' || (piece.start === piece.end && !/[\n*]/.test(piece.text));
    const [last, next] = [result.at(-1), pieces[index + 1]];
    if (piece.correction === undefined || !isHidden) {
      // Its first character went along with what was struck out before it.
      const taken = last && last.end > piece.start ? last.end - piece.start : 0;
      if (taken < piece.text.length || piece.text === '') {
        result.push(cutPiece(piece, taken, piece.text.length));
      }
    } else if (last && last.correction === undefined) {
      const length = last.text.length - 1;
      result.splice(-1, 1, ...(length > 0 ? [cutPiece(last, 0, length)] : []), {
        ...piece,
        text: last.text.slice(length) + piece.text,
        start: last.end - 1,
      });
    } else if (!last && next && next.correction === undefined) {
      result.push({ ...piece, text: piece.text + next.text.slice(0, 1), end: piece.end + 1 });
    } else result.push(piece);
  });
  return result;
}

/** Words behind signs that a correction supplies know of it: a new paragraph, a head in bold. */
function signed(pieces: readonly Piece[], correction: Correction): Piece[] {
  return pieces.map((piece, index) => {
    const before = pieces[index - 1];
    const isBehindSign = before?.correction !== undefined && /^[\n*]+$/.test(before.text);
    return isBehindSign ? (mark([piece], correction)[0] ?? piece) : piece;
  });
}

/**
 * What a replacement from offset `at` to `end` supplies goes with its words: at its beginning with
 * those behind, at its end with those before; between two of them a sign of bold with what it sets, a line end with
 * neither.
 */
function sided(pieces: readonly Piece[], at: number, end: number): Piece[] {
  let isBold = false;
  return pieces.flatMap((piece) =>
    (piece.start === piece.end ? cutRuns(piece) : [piece]).map((run): Piece => {
      if (run.correction !== undefined && run.text.includes('*')) isBold = !isBold;
      if (run.start !== run.end) return run;
      if (run.start === at) return { ...run, side: 'beginning' };
      if (run.start === end) return { ...run, side: 'ending' };
      if (!run.text.includes('*')) return run;
      return { ...run, side: isBold ? 'beginning' : 'ending' };
    }),
  );
}

/** Signs of bold apart from the white space around them. */
function cutAtSigns(piece: Piece): Piece[] {
  return piece.correction === undefined ? cutRuns(piece) : [piece];
}

/** A piece as its signs of bold and the runs between them. */
function cutRuns(piece: Piece): Piece[] {
  return [...piece.text.matchAll(/\*+|[^*]+/g)].map(({ 0: text, index }) =>
    cutPiece(piece, index, index + text.length),
  );
}
