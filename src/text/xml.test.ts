import { expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { x } from 'xastscript';
import { writeXml } from './xml.ts';

test('whatever stands in words and attributes is read back', () => {
  const words = '甲]]>乙<![CDATA[丙]]>&lt;"\'';
  const xml = writeXml(x('p', { title: words }, words));
  const [element] = fromXml(xml).children;
  expect(element).toMatchObject({ attributes: { title: words }, children: [{ value: words }] });
});

test('characters that XML cannot have are left out', () => {
  expect(writeXml(x('p', { title: '\u0001甲' }, '乙\u000b丙\t'))).toBe('<p title="甲">乙丙\t</p>');
});

test.each([
  ['></', '<p><br></br></p>'],
  [' />', '<p><br /></p>'],
  ['/>', '<p><br/></p>'],
] as const)('an element without content is closed by %s', (empty, xml) => {
  expect(writeXml(x('p', [x('br')]), empty)).toBe(xml);
});
