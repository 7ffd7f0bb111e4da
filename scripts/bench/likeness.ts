import { brotliCompressSync } from 'node:zlib';
import { toChanges } from '../../src/text/changes.ts';
import { findLike, indexTexts, numbersAt } from '../../src/text/likeness.ts';
import { toPassages } from '../../src/text/passages.ts';
import { makeEdition } from '../edition/make-edition.ts';
import { readSeeds } from '../seeds/read-seeds.ts';
import { hanCharacters, makeRandom, vary } from './vary.ts';

/** Characters of a report that is made. */
const reportLength = 20_000;
/** Reports of a county. */
const years = 10;

/**
 * Print what it costs to find the closest passages of many reports. They are made of the sentences of
 * the library, so that each sentence stands in a good part of them: more alike than any real ones.
 */
export function benchLikeness(folder: string, reports: number): void {
  const sentences = readSeeds(folder).reports.flatMap(({ id, text }) =>
    toPassages(makeEdition(text, `${id}.txt`).blocks).map((passage) => passage.text),
  );
  const characters = hanCharacters(sentences);
  const random = makeRandom(reports);
  const groups = Array.from({ length: reports }, (_, number) => {
    const texts: string[] = [];
    for (let length = 0; length < reportLength; ) {
      const text = vary(sentences[random(sentences.length)] ?? '', characters, random);
      texts.push(text);
      length += text.length;
    }
    return { place: String(Math.floor(number / years)), texts };
  });
  const texts = groups.flatMap((group) => group.texts);
  const start = secondsOfWork();
  const index = indexTexts(groups);
  const indexed = secondsOfWork();
  const found = findLike(index);
  const done = secondsOfWork();
  const { rss } = process.memoryUsage();
  const likeOf = (passage: number) =>
    [found.own, found.elsewhere].flatMap((lists) => [...numbersAt(lists, passage)]);
  const several = texts.filter((_, passage) => likeOf(passage).length > 0).length;
  const perReport = Math.round(texts.length / reports);
  const bytes = brotliCompressSync(
    JSON.stringify(
      texts
        .slice(0, perReport)
        .map((own, at) =>
          likeOf(at).map((passage) =>
            toChanges(texts[passage] ?? '', own).map(({ kind, text }) => [kind, text]),
          ),
        ),
    ),
  ).length;
  console.log(`相近的句子：由底本的句子变化而成的 ${reports} 份报告，${texts.length} 句`);
  console.log(
    `  编号 ${(indexed - start).toFixed(1)} 秒，比较 ${(done - indexed).toFixed(1)} 秒（每份 ${Math.round(((done - start) * 1000) / reports)} 毫秒），` +
      `内存 ${Math.round(rss / 2 ** 20)} MB，${several} 句有相近的，一份报告的文件约 ${bytes} 字节`,
  );
}

/** Seconds that a processor has worked: a busy machine changes little in them. */
function secondsOfWork(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}
