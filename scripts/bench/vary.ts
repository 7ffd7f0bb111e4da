/** Makes new texts from those there are, the same ones in every run. */

/** Gives numbers below a limit that look random. */
export type Random = (below: number) => number;

/** Numbers that are the same for the same seed. */
export function makeRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One character in so many becomes another, as names differ from county to county. */
const changed = 40;

/**
 * A text of the same kind that is no copy: other figures, and now and then another character.
 *
 * @param characters what stands in the place of Chinese characters
 */
export function vary(text: string, characters: readonly string[], random: Random): string {
  return text.replace(/[1-9]|\p{Script=Han}/gu, (character) => {
    if (character < 'A') return String(1 + random(9));
    return random(changed) === 0 ? (characters[random(characters.length)] ?? character) : character;
  });
}

/** The Chinese characters of some texts, each as often as it stands there. */
export function hanCharacters(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(/\p{Script=Han}/gu) ?? []);
}
