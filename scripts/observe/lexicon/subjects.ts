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

/** What makes a clause speak of more than a branch: 推动产业. */
export const noBranch = /推|促|带动|引领|全方位|[^一-龥]/;

/** Of what is new or agreed on, what is spent on it is told, but not what the whole kind makes. */
export const fresh = /^(?:累计)?(?:新|引|签|招|净增|培育|落实)/;
export const made = /产值|增加值|产量|收入|销售|营收|利润|利税|税收|交易额|成交额|出口/;

/** What a park has as its place has: behind a clause on one it may be the park's. */
export const ofParks =
  /^(?:新?引进|对接引进|招引|新?入驻|进驻|新?签约|落户|形成|出台|新?设立|新设|新增|吸引|集聚|入园|实现|完成).*(?:企业|机构|成果|政策|经验|项目|投资|产值|交易额|外资)$|^实际利用外资|入园|园区/;

/** A fair, or a congress, and what is signed there. */
export const fair = /第[一二三四五六七八九十\d]+届|博览会|洽谈会|交易会|招商会|经贸会/;
export const signed = /签订|签约|成交|达成|协议|合同|意向/;

/** A house that opens, and who comes into it. */
export const house =
  /(?:园|区|广场|基地|中心|街|城|平台|楼|市场)[一-龥]{0,6}(?:建成|开业|运营|投用|启用|开园|揭牌|投运)/;
export const comesIn = /^(?:新?入驻|进驻)/;

/** A lake or a river with a name whose water a clause speaks of, and what of water is measured. */
export const waters = /[湖江河](?:流域)?水(?:质|环境)/;
export const ofWater = /浓度|水质|透明度/;
