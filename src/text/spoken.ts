/**
 * A text as a Chinese voice is to say it: numbers, dates, ranges and units in characters. Voices read
 * 6.5% as they please, 2021-2025年 as a subtraction, and ㎡ not at all.
 */

const digits = '零一二三四五六七八九';

/** One by one, as years, roads and telephone numbers are said. */
function spell(number: string): string {
  return number.replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/** A group of up to four digits with its thousands, hundreds and tens. */
function sayGroup(group: string): string {
  const places = ['', '十', '百', '千'];
  const said = [...group].map((digit, index) =>
    digit === '0' ? '零' : spell(digit) + places[group.length - 1 - index],
  );
  return said.join('').replace(/零+/g, '零').replace(/零$/, '');
}

/**
 * A whole number.
 *
 * @example sayWhole('20305') // => '两万零三百零五'
 */
function sayWhole(number: string): string {
  if (/^0*$/.test(number)) return '零';
  // A code, not a count.
  if (/^0/.test(number) || number.length > 16) return spell(number);
  const units = ['', '万', '亿', '万亿'];
  const groups = number.match(/\d{1,4}(?=(?:\d{4})*$)/g) ?? [];
  const said = groups.map((group, index) => {
    const words = sayGroup(group);
    return words && words + units[groups.length - 1 - index];
  });
  return said
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
    .replace(/^一十/, '十')
    .replace(/^二(?=[千万亿])/, '两');
}

function sayNumber(number: string): string {
  const [whole = '', part] = number.replaceAll(',', '').split('.');
  return part === undefined ? sayWhole(whole) : `${sayWhole(whole)}点${spell(part)}`;
}

const number = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const to = String.raw`\s*[-–—―－~～─]+\s*`;
const year = String.raw`(?:1[89]|20|21)\d\d`;
/** What is counted, two of which is 两. */
const counted =
  '(?:个(?!位)|[项条座处家户所件名人次种轮批万亿千类位张支场起辆台根只公亩吨元斤年天倍米套组片届大小层幢栋口眼头颗])';

/** Units and signs, longer ones first. */
const symbols: [RegExp, string][] = [
  [/(?<=\d\s*)(?:k[wW]·?h|KWH|kWh)/g, '千瓦时'],
  [/(?<=\d\s*)GWh/g, '吉瓦时'],
  [/(?<=\d\s*)MWh/g, '兆瓦时'],
  [/(?<=\d\s*)[kK]V(?:A)?(?![a-z])/g, '千伏'],
  [/(?<=\d\s*)[kK][wW](?![a-z])/g, '千瓦'],
  [/(?<=\d\s*)MW(?![a-z])/g, '兆瓦'],
  [/(?<=\d\s*)GW(?![a-z])/g, '吉瓦'],
  [/k(?:m²|㎡|m2)|㎢/gi, '平方公里'],
  [/[μµ㎍]g\/(?:m³|m3|㎥|立方米)|㎍\/㎥/g, '微克每立方米'],
  [/(?:mg|㎎)\/(?:m³|m3|㎥|立方米)/g, '毫克每立方米'],
  [/(?:mg|㎎)\/L/g, '毫克每升'],
  [/m²|㎡|(?<=\d)m2/g, '平方米'],
  [/m³|㎥|(?<=\d)m3/g, '立方米'],
  [/(?<=\d\s*)(?:km|KM|㎞)(?![a-z])/g, '公里'],
  [/(?<=\d\s*)(?:mm|㎜)(?![a-z])/g, '毫米'],
  [/(?<=\d\s*)(?:cm|㎝)(?![a-z])/g, '厘米'],
  [/(?<=\d\s*)(?:kg|㎏)(?![a-z])/gi, '公斤'],
  [/℃/g, '摄氏度'],
  [/(?<=\d)°/g, '度'],
  [/(?<=\d)[#＃]/g, '号'],
  // 元/吨, 立方米/秒
  [/(?<=[元克斤吨米升人次])\/(?=[\p{sc=Han}])/gu, '每'],
];

const comparisons: Record<string, string> = {
  '≥': '大于等于',
  '≤': '小于等于',
  '>': '大于',
  '<': '小于',
  '±': '正负',
  '≈': '约等于',
};

const romans = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';

/** Rules in their order: each leaves digits for those after it where they are to be said as a number. */
const rules: [RegExp, string | ((...match: string[]) => string)][] = [
  // Marks of notes, and what the edition says of lost words.
  [/[[［〔﹝]\d{1,3}[\]］〕﹞]/g, ''],
  [/〔(?:缺文|标题缺)[^〕]*〕/g, '（此处缺文）'],
  [/[●•◆■★▲*]/g, ''],
  [/[①-⑳]/g, (sign) => `${sayWhole(String(sign.charCodeAt(0) - 0x245f))}、`],
  [/[Ⅰ-Ⅻ]/g, (sign) => sayWhole(String(romans.indexOf(sign) + 1))],
  [/(?<=^|[\s。；])(\d{1,3})[.．](?!\d)/g, '$1、'],
  ...symbols,

  // Years are spelled, alone and in ranges; 2000年历史 is a count.
  [new RegExp(`(?<=[〔[(（])(${year})(?=[〕\\])）])`, 'g'), spell],
  [
    new RegExp(
      `(?<![\\d.])(${year})(?=(?:年?\\s*(?:${to}|[至到和与及、，])\\s*${year})*\\s*(?:年(?!历史|文明|古|之久)|远景|届))`,
      'g',
    ),
    spell,
  ],
  // 回眸2023 展望2024, as headings have it.
  [new RegExp(`(?<=回眸|回顾|展望|迈向|奋进)(${year})(?=$|\\s)`, 'g'), spell],
  [
    new RegExp(`(?<![\\d.])(${year})${to}(${year})(?![\\d.%万亿元亩吨户人公千米])`, 'g'),
    (match, from = '', until = '') => (from < until ? `${spell(from)}到${spell(until)}` : match),
  ],
  [/(?<=[零一二三四五六七八九]{4}年?)[-–—―－~～─]+(?=[零一二三四五六七八九]{4}|\d)/g, '到'],

  // Roads, lines, models and telephone lines.
  [/(?<=[A-Z])-?(\d{3,})(?!\d|\.\d)/g, (_, code = '') => spell(code)],
  [/(?<!\d)(\d{3})(?=[国省县乡]道)/g, spell],
  [/(?<=[国省]道)(\d{3})(?!\d)/g, spell],
  [/(?<!\d)(1\d{4}|1[12]\d)(?=[”"]?(?:政务|便民|服务|市民|热线|平台|举报|投诉|报警|指挥))/g, spell],
  [
    /(?<!\d)(0\d{2,3})-(\d{7,8})(?!\d)/g,
    (_, area = '', line = '') => `${spell(area)}，${spell(line)}`,
  ],
  // “3·15”
  [
    /(?<![\d.])(\d{1,2})\s*[·・]\s*(\d{1,2})(?![\d.])/g,
    (_, month = '', day = '') => spell(month + day),
  ],

  // 8:30 is a time where something says so; else these are shares.
  [
    /(?<=[日晨午晚时点至到\-—]|\b)([01]?\d|2[0-4])[:：]([0-5]\d)(?=\s*(?:[-–—~～至到]\s*\d{1,2}[:：]\d\d|[前后整起]))/g,
    (_, hour = '', minute = '') => sayTime(hour, minute),
  ],
  [
    /(?<=(?:[日晨午晚]|点(?:[零一二三四五六七八九十]+分)?[-–—~～至到]))([01]?\d|2[0-4])[:：]([0-5]\d)(?!\d|[:：])/g,
    (_, hour = '', minute = '') => sayTime(hour, minute),
  ],
  [new RegExp(`(?<=${number})\\s*[:：∶]\\s*(?=${number})`, 'g'), '比'],

  // Shares: 5—6%, -3.2%, 3‰, 1/3.
  [
    new RegExp(`(${number})%?${to}(${number})([%‰])`, 'g'),
    (_, from = '', until = '', sign = '') => `${shareOf[sign]}${from}到${shareOf[sign]}${until}`,
  ],
  [new RegExp(`(?<![\\d\\p{L}%‰)）]|\\p{Lu})[-−](${number})(?=[%‰])`, 'gu'), '负$1'],
  [/(?<=^|[\s(（])[-−](?=\d)/g, '负'],
  [new RegExp(`(?<=\\p{sc=Han})[-−](${number})(?=[%‰摄个])`, 'gu'), '负$1'],
  [new RegExp(`(${number})([%‰])`, 'g'), (_, share = '', sign = '') => `${shareOf[sign]}${share}`],
  [
    /(?<![\d.,/])(\d{1,3})[/／](\d{1,3})(?![\d./／万亿])/g,
    (match, part = '', whole = '') =>
      Number(part) < Number(whole) ? `${whole}分之${part}` : match,
  ],
  [/(?<=\d)[/／](?=\d+[万亿])/g, '每'],
  [/(?<=[(（])%(?=[)）])/g, '百分比'],
  [/(?<=[\p{L})）])[/／](?=\p{L})/gu, '、'],

  // 1+3+N, 2×350MW
  [/(?<=[\p{L}\p{N}])\s*[+＋]\s*/gu, '加'],
  [/(?<=\d)\s*[×xX]\s*(?=\d)/g, '乘'],
  [/[≥≤><±≈](?=[\s\d百千负])/g, (sign) => comparisons[sign] ?? sign],

  // 5—6月, 500亿～1000亿元, 2月—5月, but no ——2023年 after a title.
  [/(?<=\d)\s*[-–—―－~～─]+\s*(?=\d)/g, '到'],
  [
    /(?<=[零一二三四五六七八九十]点|点[零一二三四五六七八九十]+分)[-–—―－~～](?=[零一二三四五六七八九十])/g,
    '到',
  ],
  [/(?<=\d[\p{sc=Han}]{0,3}[年月日时万亿元个岁周天])[-–—―－~～](?=[\d百千])/gu, '到'],

  // 两, where things are counted.
  [new RegExp(`(?<![\\d.第,])2(?=(?:[到至]\\d+)?${counted})(?!年[度代底初])`, 'g'), '两'],
  [new RegExp(number, 'g'), sayNumber],
];

const shareOf: Record<string, string> = { '%': '百分之', '‰': '千分之' };

function sayTime(hour: string, minute: string): string {
  const minutes = minute === '00' ? '' : `${sayWhole(minute)}分`;
  return `${sayWhole(String(Number(hour)))}点${minutes}`;
}

/** Wide forms of what numbers are written with. */
function narrow(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ％＞＜]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)．(?=\d)/g, '.');
}

/**
 * The words of a text as they are said aloud.
 *
 * @example toSpoken('增长6.5%') // => '增长百分之六点五'
 */
export function toSpoken(text: string): string {
  return rules.reduce(
    (said, [pattern, words]) =>
      // Callbacks take the match and its groups; strings stand for themselves.
      typeof words === 'string'
        ? said.replace(pattern, words)
        : said.replace(pattern, (...match) =>
            words(...match.filter((one) => typeof one === 'string')),
          ),
    narrow(text),
  );
}
