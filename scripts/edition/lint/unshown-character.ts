import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { codeOf } from '../../../src/text/signs.ts';
import { isAltered, offsetsOf, positionOf, textNodes } from '../tree.ts';
import { tell } from './tell.ts';

/** What is kept as printed though a reader will see no character there. */
const kinds = [
  {
    ruleId: 'private-character',
    pattern: /\p{Co}/gu,
    wrong: '私用区的字，读者的设备多半显示不出',
    cure: '请对照原件，写一条 replace 换成通用的字；没有通用的字，请写一条存疑。',
  },
  {
    ruleId: 'lost-character',
    pattern: /\ufffd/gu,
    wrong: '转换编码时丢失的字',
    cure: '请对照原件写一条 replace，或重新转换编码。',
  },
];

/** Characters of private use and signs of lost ones, each reported at its first place. */
export function lintUnshownCharacter() {
  return (tree: Root, file: VFile): void => {
    const texts = textNodes(tree).filter((node) => !isAltered(node));
    for (const { ruleId, pattern, wrong, cure } of kinds) {
      const places = new Map<string, number[]>();
      for (const node of texts) {
        for (const { 0: character, index } of node.value.matchAll(pattern)) {
          const code = codeOf(character);
          const known = places.get(code);
          if (known) known.push(offsetsOf(node)[0] + index);
          else places.set(code, [offsetsOf(node)[0] + index]);
        }
      }
      for (const [code, offsets] of places) {
        const first = Math.min(...offsets);
        const count = offsets.length === 1 ? '' : `，共 ${offsets.length} 处`;
        tell(file, {
          ruleId,
          wrong: `${code} 是${wrong}${count}`,
          cure,
          place: positionOf(file, first, first).start,
        });
      }
    }
  };
}
