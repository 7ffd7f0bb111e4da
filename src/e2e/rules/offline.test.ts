/** What a reader can keep: the lists tell what there is, and leave no page out. */
import { hash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import {
  countyParcel,
  type Parcel,
  type ParcelFile,
  type Parcels,
  parcelListPath,
  parcelPath,
  parcelsPath,
} from '../../library/parcels.ts';
import { isWholePage } from '../../library/whole-page.ts';
import { pages, readBuilt, readBuiltBytes, reports } from './built.ts';

const { parcels } = JSON.parse(readBuilt(`.${parcelsPath}`)) as Parcels;
const files = parcels.map(({ name }) => {
  const parcel = JSON.parse(readBuilt(`.${parcelPath(name)}`)) as Parcel;
  const paths = Array.from({ length: parcel.lists }, (_, at) => parcelListPath(name, at + 1));
  const lists = paths.map((path) => JSON.parse(readBuilt(`.${path}`)) as ParcelFile[]);
  return { ...parcel, list: lists.flat() };
});

test('each list is whole', () => {
  for (const { name, list, files: count, digest } of files) {
    expect(list.length, name).toBe(count);
    const own = hash('sha256', JSON.stringify(list));
    expect(own.slice(0, digest.length), name).toBe(digest);
  }
});

test('each file is told with its bytes and its digest, and is in one parcel', () => {
  for (const { name, bytes, list } of files) {
    for (const [path, size, digest] of list) {
      const content = readBuiltBytes(`.${path}`);
      expect(content.length, path).toBe(size);
      const own = hash('sha256', content).slice(0, digest.length);
      expect(own, path).toBe(digest);
    }
    const sum = list.reduce((all, [, size]) => all + size, 0);
    expect(sum, name).toBe(bytes);
    expect(parcels).toContainEqual(expect.objectContaining({ name, bytes }));
  }
  const paths = files.flatMap(({ list }) => list.map(([path]) => path));
  expect(new Set(paths).size).toBe(paths.length);
});

test('every page that is read by itself can be kept, a report with its county', () => {
  const kept = new Set(files.flatMap(({ list }) => list.map(([path]) => `.${path}`)));
  const whole = pages.filter(
    (page) => !/^\.\/(?:404|compare\/.)/.test(page) && isWholePage(readBuilt(page)),
  );
  expect(whole.filter((page) => !kept.has(page))).toEqual([]);
  for (const { path, county } of reports) {
    const own = files.find(({ name }) => name === countyParcel(county.slug));
    expect(own?.list.map(([file]) => `.${file}`)).toContain(path);
  }
});
