import { hash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { readBytes, readReport } from '../forms/read-report.ts';
import { readIndicators } from '../observe/read-indicators.ts';
import { observeText } from '../pipeline.ts';
import { readSeeds } from '../seeds/read-seeds.ts';
import { hanCharacters, makeRandom, type Random } from './vary.ts';

/** Reports of a county, one a year. */
const years = 5;
const lastYear = 2025;
/** Counties of a city, and cities of a province. */
const inCity = 12;
const inProvince = 11;

/** What words mean is the same in every library. */
const vocabulary = /^(?:indicators|joint-names|name-parts|synonyms|themes|units)\.yml$/;
/** What is kept of particular reports, as a library has it that has nothing yet. */
const empty = { 'consistency.yml': '[]\n', 'glossary.yml': '[]\n', 'topics.yml': '[]\n' };

/** A text that is varied, and what it calls its place and its year, where it tells them. */
export interface Model {
  text: string;
  place: string | undefined;
  year: number;
}

/** The work reports of a library. */
function modelsOf(seeds: string): Model[] {
  return readSeeds(seeds)
    .reports.filter(({ source }) => source.kind === 'work-report')
    .map(({ text, county, source }) => ({ text, place: county.name, year: source.year }));
}

/** The texts of a folder, in any form that is read, each with what it tells of itself. */
export async function readModels(folder: string): Promise<Model[]> {
  const indicators = readIndicators();
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name))
    .sort();
  const models: Model[] = [];
  for (const path of files) {
    const { text } = await readReport(readBytes(path), path);
    const { place, year } = observeText(basename(path), text, path, indicators).facts;
    // Its last character alone would be found in many words.
    models.push({
      text,
      place: place && place.length > 1 ? place : undefined,
      year: year ?? lastYear,
    });
  }
  if (models.length === 0) throw new Error(`${folder} 里没有文本`);
  return models;
}

/**
 * Write the seeds of a made library: some reports again and again, each said of a county and a year of its
 * own with figures of its own. The same ones for the same number.
 *
 * @param from folder of the seeds whose vocabulary it has
 * @param to folder that the new ones are written to
 * @param count how many reports
 * @param models the texts that are varied: the work reports of `from` where none are given
 */
export function makeLibrary(
  from: string,
  to: string,
  count: number,
  models: readonly Model[] = modelsOf(from),
): void {
  const characters = hanCharacters(models.map(({ text }) => text));
  const random = makeRandom(count);
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((name) => vocabulary.test(name))) {
    copyFileSync(join(from, name), join(to, name));
  }
  for (const [name, content] of Object.entries(empty)) writeFileSync(join(to, name), content);
  const counties = Array.from({ length: Math.ceil(count / years) }, (_, number) =>
    makeCounty(number, characters, random),
  );
  const [first] = counties;
  writeFileSync(join(to, 'counties.yml'), stringify({ city: first?.city, counties }));
  for (let number = 0; number < count; number += 1) {
    const county = counties[Math.floor(number / years)];
    const model = models[number % models.length];
    if (county === undefined || model === undefined) continue;
    const year = lastYear - (number % years);
    const text = retell(model, county.name, year, random);
    const id = `${county.slug}-${year}-work-report`;
    writeFileSync(join(to, `${id}.txt`), text);
    const source = {
      county: county.slug,
      year,
      kind: 'work-report',
      title: '政府工作报告',
      date: `${year}-02-20`,
      form: '为测量而造的文字',
      sha256: hash('sha256', text),
    };
    writeFileSync(join(to, `${id}.source.yml`), stringify(source));
  }
}

function makeCounty(number: number, characters: readonly string[], random: Random) {
  const city = Math.floor(number / inCity);
  const province = Math.floor(city / inProvince);
  // Codes that the standard gives to nobody.
  const code = (71 + province) * 10_000 + (1 + (city % inProvince)) * 100;
  const pick = () => characters[random(characters.length)] ?? '';
  return {
    slug: `c${String(number + 1).padStart(5, '0')}`,
    name: `${pick()}${pick()}县`,
    code: code + 21 + (number % inCity),
    city: { name: `第${city + 1}市`, province: `第${province + 1}省`, code },
  };
}

/** A report as another county's of another year, with other figures; years stay as far apart as they were. */
function retell(
  { text, place, year }: Model,
  toName: string,
  toYear: number,
  random: Random,
): string {
  const ofPlace = place === undefined ? text : text.replaceAll(place, toName);
  return ofPlace.replace(/(?<!\d)(?:19|20)\d\d(?=年)|[1-9]/g, (digits) =>
    digits.length === 4 ? String(Number(digits) + toYear - year) : String(1 + random(9)),
  );
}

/**
 * Change the first decimal figure of a text, and its digest in the register.
 *
 * @param seeds folder of a library's seeds
 * @param report whose text it is: its id
 */
export function changeFigure(seeds: string, report: string): void {
  const [file, register] = [join(seeds, `${report}.txt`), join(seeds, `${report}.source.yml`)];
  const text = readFileSync(file, 'utf8').replace(/(?<=\d\.)[1-8]/, (digit) =>
    String(Number(digit) + 1),
  );
  writeFileSync(file, text);
  const entry = readFileSync(register, 'utf8').replace(/(?<=sha256: ).*/, hash('sha256', text));
  writeFileSync(register, entry);
}
