/**
 * A token's colour in one of the two schemes.
 *
 * @example pickScheme('light-dark(#fff, #000)', 'dark') // => '#000'
 */
export function pickScheme(value: string, scheme: 'light' | 'dark'): string {
  const [, light, dark] = /light-dark\(([^,]+),\s*([^)]+)\)/.exec(value) ?? [];
  return (scheme === 'light' ? light : dark) ?? value.trim();
}
