import { describe, expect, test } from 'vitest';
import { atPassage, readContact, toLetter } from './contact.ts';

const letter = {
  title: '甲县2024年政府工作报告',
  address: 'https://a.cn/b/2024/',
  question: '哪里不对',
};

/** What a mail program makes of a link, or a form of its parameters. */
function fieldsOf(href: string) {
  const query = href.slice(href.indexOf('?') + 1).split('#')[0] ?? '';
  return Object.fromEntries(
    query.split('&').map((field) => field.split('=').map(decodeURIComponent)),
  );
}

describe('the contact of a build', () => {
  test.each([undefined, '', '  '])('%j is none', (value) => {
    expect(readContact(value)).toBeUndefined();
  });

  test.each(['info@example.org', 'https://example.org/issues/new', ' a@b.cn '])('%j', (value) => {
    expect(readContact(value)).toBe(value.trim());
  });

  test.each(['电话：123', 'mailto:a@b.cn', 'javascript:alert(1)', 'a@b', 'a b@c.cn'])(
    '%j stops the build and says how it is written',
    (value) => {
      expect(() => readContact(value)).toThrow('CONTACT=');
    },
  );
});

describe('a letter', () => {
  const body = '网址：https://a.cn/b/2024/\n哪里不对：\n';

  test('by mail names the page and holds its address', () => {
    const href = toLetter('info@example.org', letter);
    expect(href).toMatch(/^mailto:info@example\.org\?/);
    // A mail program shows a plus as a plus.
    expect(href).not.toContain('+');
    expect(fieldsOf(href)).toEqual({ subject: letter.title, body });
  });

  test('is as long on the page as what it says', () => {
    const href = toLetter('info@example.org', letter);
    expect(href).toContain(`subject=${letter.title}&body=网址：${letter.address}%0A`);
    expect(href).not.toMatch(/[\s"<>]/);
    const sign = toLetter('info@example.org', { ...letter, title: '100%的甲&乙 #1' });
    expect(fieldsOf(sign)['subject']).toBe('100%的甲&乙 #1');
  });

  test.each([
    ['https://f.cn/new', { title: letter.title, body }],
    ['https://f.cn/new?label=a#form', { label: 'a', title: letter.title, body }],
    [
      'https://f.cn/new?issue[title]={title}&issue[description]={body}',
      { 'issue[title]': letter.title, 'issue[description]': body },
    ],
  ])('by the form %s fills its fields', (contact, fields) => {
    const href = toLetter(contact, letter);
    expect(fieldsOf(href)).toEqual(fields);
    expect(new URL(href).hash).toBe(contact.includes('#') ? '#form' : '');
  });

  test('about words of the page holds their place, their beginning and their own address', () => {
    const { href } = new URL(toLetter('info@example.org', letter));
    const spoken = {
      address: 'https://a.cn/b/2024/#p1',
      place: '第3段',
      quote: `建成\n${'大桥'.repeat(99)}`,
    };
    const text = fieldsOf(atPassage(href, letter.address, spoken))['body'] ?? '';
    expect(text).toMatch(
      /^网址：https:\/\/a\.cn\/b\/2024\/#p1\n第3段：“建成 (?:大桥)+大?…”\n哪里不对：\n$/,
    );
    expect(text.length).toBeLessThan(200);
  });

  test('that there is none stays the way to what to do', () => {
    expect(atPassage('/about/#contact', letter.address, { address: 'x', quote: 'y' })).toBe(
      '/about/#contact',
    );
  });
});
