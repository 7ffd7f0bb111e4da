/** How a sentence speaks of a matter, by its wording and the headings above it. */
import type { Role } from '../../src/schemas/topic.ts';
import { reviewHeading } from '../observe/lexicon/sections.ts';

const done =
  /投入使用|投入运营|投用|投产|建成|竣工|完工|完成|通过|达到|获评|获批|荣获|成功|实现|全覆盖|下线|新增|打造了|发展到/;
const underWay = /开工|启动|推进|封顶|推动|实施|有序|试运行|规划/;
const ahead =
  /将|要|力争|确保|争取|加快|推进|推动|谋划|建设|实施|新建|完成|打造|启动|开展|支持|鼓励|发展|改造|扩|加强|提升|培育|创建|完善|继续|依托|到20\d\d年/;

/**
 * The role that an editor is offered, to be looked at.
 *
 * @param path texts of the headings above it
 */
export function guessRole(text: string, path: readonly string[]): Role {
  if (!path.some((heading) => reviewHeading.test(heading))) {
    return ahead.test(text) ? 'promise' : 'mention';
  }
  if (done.test(text)) return 'result';
  return underWay.test(text) ? 'progress' : 'mention';
}
