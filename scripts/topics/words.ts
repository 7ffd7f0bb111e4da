/** What belongs to a name and what does not: general words of reports, no names. */
import { courseWords, firmDoings, looseDoings } from '../observe/lexicon/doings.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What was cut before: reports repeat themselves. */
const known = new Map<string, readonly string[]>();
const mostKnown = 300_000;

/** The words of a run of characters. A name that no dictionary has falls into single characters. */
export function toWords(run: string): readonly string[] {
  const words = known.get(run) ?? [...segmenter.segment(run)].map(({ segment }) => segment);
  if (known.size >= mostKnown) known.clear();
  known.set(run, words);
  return words;
}

/** Characters that join words, count or point: they stand in no name that is none of a dictionary's. */
const joining = new Set(
  '的了在和与及等对以为把将是有要也各我其这那每个一二三四五六七八九十百千万亿两几多余不从到向由被使让并或而于之所者再更还又只就都很最已未元亩米吨户人次名件项条处座所家张台辆批期年月日类级率约近超达共占比成获',
);

/** Words with which no name begins or ends, beside what is done: 推进, 加快. */
const around = new Set(
  [
    ...'推进 加快 加强 强化 深化 优化 提升 提高 完善 健全 促进 扩大 加大 增强 巩固 坚持 围绕 依托 利用 发挥 鼓励 引导 构建 打造 聚焦 突出 规范 做好 做大 做强 做优 抓好 用好 用活 落实 深入 全面 积极 大力 持续 扎实 有序 有效 着力 不断 进一步 逐步 充分 切实 认真 努力 全力 统筹 加速 确保 力争 争取 谋划 支持 推动 带动 形成 实现 达到 开展 组织 根据 按照 通过 结合 针对 重点 主要 相关 有关 以及 其他 其中 包括 特别 尤其 目前 今年 明年 全年 年底 年内 我们 我县 我市 全县 全市 全省 全国 县域 县内 代表 龙头 为主 为主体 为核心 核心 一批 一个 一座 一所 一处 若干 多个 各类 各种 各项 各级 进行 成为 具有 以来 期间 时期 左右 以上 以下 同时 继续 稳步 科学 精准 严格 切入点 引领 牵引 优势 水平 能力 力度 建设 项目 工作 工程 任务 措施 问题 方面 领域 作用 目标 情况 进度 工程建设 项目建设 发展 体系 机制 完成 启动 实施 投入 投入使用 使用 投用 开工 竣工 完工 建成 新建 改建 扩建 改造 续建 先后 成功 荣获 获得 入选 被 列入 纳入 认定 命名 培育 壮大 创建 申报 举办 推广 应用 服务 保障 管理 治理 整治 监管 活动 需求 需要 特色 优质 先进 现代 新型 传统 夯实 践行 锚定 叫响 紧盯 迸发 位列 位居 排名 拓宽 联动 互促 加力 乘势 适时 走深走实 抢抓 严守 严控 狠抓 彰显 焕发 跃升 突破 聚力 赋能 助力 助推 融入 融合 对标 瞄准 破解 攻坚 强化 培优 增效 提质 拓展 延伸 对接 承接 盘活 激发 激活 释放 畅通 下行 回升 向好 稳定 丰富 多样 便捷 高效 优质 满足 保持 具备 拥有 位于 坐落 积极性 主动性 创造性 创新 协同 协调 互动 防范 化解 防控 排查 监测 预警 严格 严厉 依法 打击 全方位 多渠道 多层次 高标准 高质量 高水平 高品质 大规模 深度 广度 重大 重要 基本 综合 专项 专业 总 非 年均 累计 共计 分别 增长 增速 下降 以 为 等 的 和 与 及 或 并 在 对 从 向 由 将 让 使 把 是 有 要 也 又 还 再 更 最 于 之 所 者 其 这 该 各 每 全 多 余 约 近 超 达 后 间 起 型 性 化 式 类 个 条 处 座 家 名 人 件 项 张 台 辆 批 期 年 月 日 户 亩 元 万 亿 吨 米 公里 一 二 三 四 五 六 七 八 九 十 百 千 两'.split(
      ' ',
    ),
    ...firmDoings,
    ...looseDoings,
    ...courseWords,
  ].filter((word) => word !== ''),
);

/**
 * A name without the words around it that are none of it: 加快化工园区认定 is 化工园区.
 *
 * @param words those of a run of text
 * @param place of the county, which its own names need only where little else is left: 某县中学
 * @param isOuter whether a word may be cut off
 */
export function trimName(
  words: readonly string[],
  place: string,
  isOuter: (word: string) => boolean = (word) => around.has(word),
): string {
  let [from, to] = [0, words.length];
  while (from < to && isOuter(words[from] ?? '')) from += 1;
  while (from < to && isOuter(words[to - 1] ?? '')) to -= 1;
  const name = words.slice(from, to).join('');
  const rest = name.slice(place.length);
  return name.startsWith(place) && rest.length >= 4
    ? trimName(toWords(rest), place, isOuter)
    : name;
}

/** Whether a word of two characters or more is none of a name that it always stands beside: 加快. */
export function isCut(word: string): boolean {
  return word.length > 1 && around.has(word);
}

/** Whether a word is none that can be cut out of a longer name: one of a dictionary's, or one that joins. */
export function isPlainWord(word: string): boolean {
  return word.length > 1 || joining.has(word) || around.has(word) || !/\p{Script=Han}/u.test(word);
}

/**
 * Whether a name holds a word that no dictionary has: single characters that stand together, of which
 * the outer ones do not only join.
 */
export function isProper(name: string, place: string): boolean {
  if (name.startsWith(place) && name.length > place.length) return true;
  let run: string[] = [];
  for (const word of [...toWords(name), '']) {
    if (word.length === 1 && /\p{Script=Han}/u.test(word)) {
      run.push(word);
      continue;
    }
    while (joining.has(run[0] ?? '-')) run.shift();
    while (joining.has(run.at(-1) ?? '-')) run.pop();
    if (run.length >= 2 && (run.length > 2 || !run.some((one) => joining.has(one)))) return true;
    run = [];
  }
  return false;
}

/** Words that join what is said, and words of speeches: no name of a matter holds them. */
const noMatter =
  /[的了是]|等(?!级)|^[在和与及对以为把将要也各其这那每个不从到向由被使让并或而于所全]|[在和与及对以为要等所]$|我[县市区]|党|习近平|县委|市委|省委|政府|精神|主义/;

/** Whether a name is none of a matter: of words that only join and count, or of a speech. */
export function isEmpty(name: string): boolean {
  return (
    noMatter.test(name) ||
    around.has(name) ||
    toWords(name).every((word) => around.has(word) || (word.length === 1 && joining.has(word)))
  );
}
