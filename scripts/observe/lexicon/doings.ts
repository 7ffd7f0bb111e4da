/** What a government says it did, or will do, with the things it counts. */

const split = (lists: readonly string[]) => [...new Set(lists.flatMap((one) => one.split(' ')))];

/**
 * Verbs that open a statement wherever they stand in a clause: what follows them is what they are said
 * of. Verbs that are also parts of names (农村公路改造) are in `looseDoings`.
 */
const firm = [
  // Building.
  '新建 新建成 建成 改建 扩建 新改建 改扩建 新改扩建 新扩建 续建 修建 新修 新修建 兴建 增建 建成投用 建成投运 建成并投用 建成使用',
  '铺设 敷设 架设 安装 加装 更换 打通 新开通 开通 开挖 开辟 增设 新设 设立 新设立 组建 新组建 建立',
  // What there is more or less of.
  '新增 净增 新增加 新引进 引进 引入 招引 引育 新培育 培育 孵化 新认定 认定 新创建 创建 新打造 新发展 新登记 新入库 新签约 签约 新开工 新注册 创成',
  '拆除 腾退 腾出 盘活 收储 化解 减免 压减 淘汰 关闭 关停 取缔 取消 精简 清退 消除',
  // Money.
  '发放 新发放 投放 拨付 兑现 筹集 筹措 募集 落实 争取 争取到 投入 下达 追缴 追回 清偿 清欠 偿还 置换 整合',
  // Work.
  '开设 开放 处置 出让 新出让 复产 复建 安排 谋划 遴选 形成 成立 新成立 构建 创办 废止 布设 退出 审批 分配 交付 吸引 竣工 开工 整治提升 综合治理 综合整治 改造建设 承办 抓好 办好 推动 公开 划定 举行 调处化解 化解调处 回收 清收 核发 颁发 签订 授牌 选树 培树 储备 争创 完工 认证 出版 创作 演出 减少 关停淘汰 淘汰关停 停征 免征 减征 调整 收缴 缴获 打击 立案 批捕 起诉 修编 编制 招收 录取 派出 派驻 招商 对接 达成 履约 落地',
  '完成 实施 新实施 启动 启动建设 启动实施 颁布 组织实施 推进实施 举办 承办 主办 开展 组织 组织开展 推出 出台 发布 制定 修订 印发 办理 办结 受理 调处 排查 查处 侦破 破获 查获 抓获 打掉 整改 转化 承接 达成 引导 选派 选聘 招聘 招录 聘请 表彰 评选 命名 评出',
  // People.
  '培训 培养 输转 转移 安置 救助 资助 帮扶 接待 惠及 带动 吸纳 提供 解决 资助',
  // Land and water.
  '栽植 栽种 植树 新植 补植 处治 垦造 流转 整治 修复 绿化 硬化 亮化 美化 清理 清运 疏浚 加固 治理 复垦 恢复',
  // Trade.
  '实现 销售 出口 收购 供应 储备 采购',
];

/** Verbs that are also parts of names, so that they open a statement only where a clause opens with them. */
const loose = [
  '建设 改造 提升 打造 提升改造 改造提升 提质改造 升级改造 改造升级 维修 维修改造 更新 更新改造 新建改造 维护 养护 规划建设 开工建设 投资建设 推进 加快建设 加快推进 建设改造',
  '参与 承担 入驻 进驻 落户 繁育 播种 移栽 育苗 收获 出栏 存栏 封育 管护 巡查 处理 收治 诊疗 就诊 投产 入库 投用 申报 获批 种植 养殖 发展 推广 保障 服务 征收 征迁 搬迁 改革 下放 研发 生产 登记 注册 调解 检查 监测 走访 慰问 发行 保护 开发 盘活 扶持 支持 奖励 奖补 补贴 补助',
];

/** Verbs of what there is: their number is that of the end of the time told of. */
const stock = ['拥有 现有 共有 已有 在建'];

/** Of the firm ones, those that are never a part of a name: one later in a clause opens anew. */
const parting = [
  '出让 新出让 处置 竣工 新成立 成立 复产 新建 新建成 建成 改建 扩建 新改建 改扩建 新改扩建 修建 铺设 架设 打通 新增 净增 引进 新引进 招引 拆除 化解 发放 拨付 兑现 栽植 查处 侦破 新培育 新认定 举办 接待 惠及',
];

/** Verbs that say that something else was done: 完成改造, 启动建设. */
const helping = ['完成 实施 启动 启动实施 组织 组织实施 开展 组织开展 实现 推进 加快推进'];

/** Verbs that are said with one another: 新建改建. */
export const buildingDoings =
  /^(?:新建|改建|扩建|改造|修建|建设|维修|修复|续建|新改建|改扩建|提升|更新|加固|硬化|绿化|亮化|美化|治理|疏浚|清理|整治)$/;

export const partingDoings: ReadonlySet<string> = new Set(split(parting));
export const helpingDoings: ReadonlySet<string> = new Set(split(helping));
export const firmDoings: readonly string[] = split(firm);
export const looseDoings: readonly string[] = split(loose);
export const stockWords: readonly string[] = split(stock);

/** What is said behind the things counted: 12个项目开工. */
export const doneBehind: readonly string[] = split([
  '开工 开工建设 竣工 竣工投产 竣工投用 竣工验收 完工 建成 建成投产 建成投用 建成投运 投产 投产达效 投用 投运 投入使用 投入运营 达产 落地 签约 签约落地 入库 通车 建成通车 获批 脱贫 出列 摘帽 销号 上线 开业 运营 交付 交付使用 封顶 上市 落地建设 建成投用 主体完工 全部完工 全部建成 全面完工 如期完工 顺利完工 加快建设 开工率 整改到位 办结',
]);

/** Words between a verb and what it is said of, or before a verb, that say nothing of the number. */
export const courseWords: readonly string[] = split([
  '了 各类 各级 各种 各项 各式 大力 积极 全力 深入 扎实 全面 加快 加大 强化 持续 先后 成功 共 共计 累计 合计 已 已经 将 要 再 又 还 也 新 有序 有效 高标准 高质量 高水平 高效 统一 集中 分批 分类 科学 精准 主动 着力 努力 切实 认真 稳步 扎实推进 全年 年内 当年 共同 统筹 精心 同步 率先 首次 首批 继续 不断 进一步 提前 顺利 圆满 高位 及时 快速 滚动 大规模 分别 我们 并 可 预计 力争 确保 计划 规划 拟 争取 至少 严厉 依法 从严 坚决 重点 逐步 基本 如期 全部 重新 相继 陆续 协调 协助 直接 间接 当地 进行 去年 今年 一年来 五年来 全区 全市 全县 全省',
]);

/** Nouns that begin with a verb: 建成区 is not what was built. */
export const nounsOfVerbs: readonly (readonly [verb: string, rest: RegExp])[] = [
  ['建成', /^区/],
  ['组织', /^部|^机构|^化/],
  ['服务', /^业/],
  ['供应', /^链/],
  ['安置', /^[房点区]/],
  ['保障', /^性?住?房/],
  ['建设', /^用地|^兵团/],
  ['登记', /^失业/],
  ['开发', /^区/],
  ['转移', /^支付/],
  ['实现', /^度/],
  ['保护', /^区/],
  ['救助', /^站/],
  ['引导', /^基金/],
  ['生产', /^总值|^线|^经营/],
  ['调整', /^后/],
  ['形成', /^率/],
];
