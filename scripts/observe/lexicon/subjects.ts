/** What clauses speak of, for the clauses behind them that say only what of it is measured. */

/**
 * What of a thing is measured, where the clause does not say of what. Of rates and of counts none is here:
 * they may be of anything that the sentence spoke of.
 */
export const aspect =
  /^(?:年|全年|当年|累计|共)?(?:实现|完成|达成)?(?:年|总|总的|工业|年度|实际)*(?:产值|增加值|产量|(?:主营业务|主营|营业|销售|经营|综合|旅游)?总?收入|销售额|交易额|成交额|营收|利润|利税|税收|投资额?|固定资产投资|到位资金|资金|出口额|进出口额|(?:合同|签约|协议|贷款|融资|投资)?(?:金额|总额|规模)|(?:建筑|占地|种植|覆盖|供热)?总?面积|总?里程|总?长度?|从业人员|从业人数|就业人数|带动就业)$/;

/** Of money that is spent on things, that it has been is told in the name. */
export const spent = /^完成.*投资/;

/** Verbs with which a thing is the same without them: 实施重点项目80个，完成投资9亿元. */
export const plainDoing =
  /^(?:实施|推进|加快推进|安排|组织实施|抓好|拥有|现有|共有|已有|开展|发展|建设|加快建设)$/;

/** A branch of trade that a clause says something of, without a number: 铸造业提质增效. */
export const branch =
  /^(?:(?:大力|积极|加快|做大|做强|做优|做精|着力)*(?:发展|培育|壮大|做大|做强|做优))?([一-龥]{1,8}?(?<![就创毕作事营专行企物])(?:产业|业|经济))(?:(?:也|以|加快|加速|快速|蓬勃|健康|平稳|稳步|稳定|持续|不断|迅速|较快|高速|高质量|提质|提档|提速|转型|发展|增势|增长|实现|呈现|保持|做大|做强|强劲|势头|跨越|逐步|进一步|规模|日益|优化|壮大|繁荣|回暖|回升|运行|向好|融合|有序|全面|异军|方兴)[一-龥]{0,12})?$/;

/** Branches so wide that what is counted behind them is the place's. */
export const wideBranch =
  /^(?:工业|农业|林业|服务业|制造业|旅游|民营|个体|数字|县域|实体|开放型|文化|文旅|主导|特色|新兴|战略性新兴|高新技术|现代农业|现代服务业?|农业农村|乡村)(?:经济|产业|业)?$/;

/** What is counted in a branch without being called by it: behind a clause on one it is the branch's. */
export const ofBranch =
  /^(?:新?引进|集聚|招引|吸引|拥有|现有|形成|入库|培育)?(?:规模以上|规上|龙头|骨干|重点|上下游|相关|配套|链上)*(?:工业)?企业$/;

/** Only what became of things, which are not named: 竣工投产7个. */
export const onlyDone =
  /^(?:全部|已|新)*(?:开工|竣工|完工|投产|建成|在建|续建|投用|落地|签约|达产|建设|运营|开业)+$/;

/** A part that a clause opens with, before what it did. */
export const partDoing =
  /^[^，,、]{0,14}?(?:开发区|高新区|经开区|园区|工业园|产业园|示范区|试验区|保税区|集聚区)(?=实现|完成|引进|入驻|新增|落户|建成|集聚|签约|开工|累计|全年|现有|拥有)/;

/** What makes a clause speak of more than a branch: 推动产业. */
export const noBranch = /推|促|带动|引领|全方位|[^一-龥]/;

/** Of what is new or agreed on, what is spent on it is told, but not what the whole kind makes. */
export const fresh = /^(?:累计)?(?:新|引|签|招|净增|培育|落实)/;
export const made = /产值|增加值|产量|收入|销售|营收|利润|利税|税收|交易额|成交额|出口/;

/** What a park has as its place has: behind a clause on one it may be the park's. */
export const ofParks =
  /^(?:新?引进|对接引进|招引|新?入驻|进驻|新?签约|落户|形成|出台|新?设立|新设|新增|吸引|集聚|入园|实现|完成).*(?:企业|机构|成果|政策|经验|项目|投资|产值|交易额|外资)$|^(?:解决|带动|吸纳|新增)?就业$|税收$|^实际利用外资|入园|园区/;

/** A fair, or a congress, and what is signed there. */
export const fair = /第[一二三四五六七八九十\d]+届|博览会|洽谈会|交易会|招商会|经贸会/;
export const signed = /签订|签约|成交|达成|协议|合同|意向/;

/** A house that opens, and who comes into it. */
export const house =
  /(?:园|区|广场|基地|中心|街|城|平台|楼|市场)[一-龥]{0,6}(?:建成|开业|运营|投用|启用|开园|揭牌|投运)/;
export const comesIn = /^(?:新?入驻|进驻)/;

/** What comes into a house: of which one it is told where the whole place is not named. */
export const ofHouse = /(?:入驻|进驻)(?!率)|[^新培育引进]孵化[一-龥]{0,8}(?:企业|团队|项目)/;

/** Ends of what a policy is about, whose articles are counted: 实施民营经济高质量发展121条. */
export const policyOn =
  /^(?!.*[路街巷渠河线链沟道]).*(?:发展|新政|提升|改革|经济|就业|工业|创新|增长|纾困|帮扶|赋能|实体|增势|消费|科创)$/;

/** A lake or a river with a name whose water a clause speaks of, and what of water is measured. */
export const waters = /[湖江河](?:流域)?水(?:质|环境)/;
export const ofWater = /浓度|水质|透明度/;
