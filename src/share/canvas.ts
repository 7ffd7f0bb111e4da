/** Colours that a palette can hold. */
const manyColours = 256;

/** A colour: red, green, blue. */
export type Colour = readonly [red: number, green: number, blue: number];

/** How much of each point a shape covers, in 255ths, row after row. */
export interface Mask {
  /** Its place beside the point from which it is drawn. */
  left: number;
  top: number;
  width: number;
  height: number;
  coverage: Uint8Array;
}

/**
 * A flat picture that is drawn with a palette from the start: its points are a quarter of the bytes,
 * and no colour has to be looked for afterwards.
 */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** The place in `colours` of each point, row after row; at first all have the first, white. */
  readonly points: Uint8Array;
  readonly colours: Colour[] = [[255, 255, 255]];
  readonly #places = new Map([[toKey([255, 255, 255]), 0]]);
  /** For each colour to draw with: what it gives on a colour that it covers in part. */
  readonly #blends = new Map<number, Uint8Array>();

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.points = new Uint8Array(width * height);
  }

  /** A rectangle of whole points. */
  fill(left: number, top: number, width: number, height: number, colour: Colour): void {
    const place = this.#place(colour);
    const [from, to] = [Math.max(left, 0), Math.min(left + width, this.width)];
    for (let y = Math.max(top, 0); y < Math.min(top + height, this.height); y += 1) {
      this.points.fill(place, y * this.width + from, y * this.width + Math.max(from, to));
    }
  }

  /** A shape; what of it stands beside the picture is left out. */
  stamp(mask: Mask, x: number, y: number, colour: Colour): void {
    const { coverage } = mask;
    const full = this.#place(colour);
    const blends = this.#blends.get(full) ?? new Uint8Array(manyColours * manyColours);
    this.#blends.set(full, blends);
    const [left, top] = [x + mask.left, y + mask.top];
    const from = Math.max(0, -left);
    const to = Math.min(mask.width, this.width - left);
    const end = Math.min(mask.height, this.height - top);
    for (let row = Math.max(0, -top); row < end; row += 1) {
      const own = row * mask.width;
      const at = (top + row) * this.width + left;
      for (let column = from; column < to; column += 1) {
        const covered = coverage[own + column] ?? 0;
        if (covered === 0) continue;
        const below = this.points[at + column] ?? 0;
        const key = below * manyColours + covered;
        // What is not known yet is 0, which is asked for again where it is the answer.
        blends[key] ||= this.#blend(below, colour, covered);
        this.points[at + column] = blends[key] ?? 0;
      }
    }
  }

  /** The place of a colour that covers another in part; rounded as resvg does. */
  #blend(below: number, colour: Colour, covered: number): number {
    const ground = this.colours[below] ?? colour;
    const mix = (channel: 0 | 1 | 2) =>
      (ground[channel] * (255 - covered) + colour[channel] * covered + 255) >> 8;
    return this.#place([mix(0), mix(1), mix(2)]);
  }

  /** The place of a colour; where the palette is full that of the nearest. */
  #place(colour: Colour): number {
    const key = toKey(colour);
    let place = this.#places.get(key);
    if (place === undefined) {
      if (this.colours.length < manyColours) place = this.colours.push(colour) - 1;
      else place = nearest(this.colours, colour);
      this.#places.set(key, place);
    }
    return place;
  }
}

function toKey([red, green, blue]: Colour): number {
  return (red << 16) | (green << 8) | blue;
}

function nearest(colours: readonly Colour[], [red, green, blue]: Colour): number {
  const distances = colours.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}
