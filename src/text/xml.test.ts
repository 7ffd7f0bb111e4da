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
