import type { County } from '../schemas/report.ts';

/** What the pages call the places of a library, or of a list: counties, cities, districts. */
export interface PlaceWords {
  /** One of them, or what is counted: `县`, `地方` */
  noun: string;
  /** All of them: `各县`, `各地` */
  all: string;
  /** One after the other: `逐县`, `逐地` */
  each: string;
  /** Any one of them: `一县`, `一地` */
  any: string;
  /** The one that is spoken of: `本县`, `本地` */
  own: string;
  /** The whole of one: `全县`, `全境` */
  whole: string;
}

/** Kinds of place at the end of a name: counties, cities, districts, banners. */
const kind = /[县市区旗]$/;

/**
 * The words for some places: those of their kind where all are of one, else words for any place. The
 * kind is the last character of the name, as it is in the register of divisions.
 *
 * @example toPlaceWords([{ name: '甲县' }, { name: '乙县' }]).all // => '各县'
 * @example toPlaceWords([{ name: '甲县' }, { name: '丙市' }]).all // => '各地'
 */
export function toPlaceWords(places: readonly Pick<County, 'name'>[]): PlaceWords {
  const kinds = new Set(places.map(({ name }) => kind.exec(name)?.[0]));
  const [only] = kinds;
  const isAlike = kinds.size === 1 && only !== undefined;
  const short = isAlike ? only : '地';
  return {
    noun: isAlike ? only : '地方',
    all: `各${short}`,
    each: `逐${short}`,
    any: `一${short}`,
    own: `本${short}`,
    whole: isAlike ? `全${only}` : '全境',
  };
}
