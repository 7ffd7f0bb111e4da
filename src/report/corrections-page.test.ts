import { expect, test } from 'vitest';
import { toReports } from '../library/catalog.ts';
import { makeBlock, makeCorrection, makeCounty, makeReport } from '../schemas/test-factories.ts';
import { toCorrectedReport, toCorrectionsPage } from './corrections-page.ts';

test('corrections and doubts lead to their paragraphs, and have addresses of their own', () => {
  const reports = toReports([{ id: 'a-2024', data: makeReport() }], [makeCounty()], new Map());
  const [report] = reports;
  if (!report) throw new Error('No report');
  const note = { id: 'd1', quote: '**甲**', maybe: '乙', note: '形近', start: null, end: null };
  const span: [number, number] = [0, 1];
  const told = toCorrectedReport(
    report,
    {
      blocks: [makeBlock({ id: 'p1' }), makeBlock({ id: 'p2' })],
      doubts: [
        { ...note, span, block: 'p1' },
        { ...note, id: 'd2', span, block: null },
      ],
    },
    [
      makeCorrection({ blocks: ['p2', 'p1'] }),
      makeCorrection({ id: 'twice', op: 'drop', blocks: [], near: 'p1' }),
    ],
    new Map([['a-2024', report]]),
  );
  expect(told).toMatchObject({ href: '/a/2024/', sourceHref: '/a/2024/source/' });
  expect(told.corrections).toMatchObject([
    {
      anchor: 'a-2024--road',
      note: { operation: '订正' },
      places: [
        { title: '第2段', href: '/a/2024/#p2' },
        { title: '第1段', href: '/a/2024/#p1' },
      ],
    },
    { anchor: 'a-2024--twice', places: [{ title: '第1段附近', href: '/a/2024/#p1' }] },
  ]);
  expect(told.doubts).toMatchObject([
    { anchor: 'a-2024--d1', quote: '甲', maybe: '乙', place: { title: '第1段' } },
    { anchor: 'a-2024--d2', place: undefined },
  ]);
  const many = { ...told, corrections: Array.from({ length: 499 }, () => told.corrections).flat() };
  const plain = { ...told, corrections: [], doubts: [] };
  expect(toCorrectionsPage([told, plain, many])).toEqual({
    description:
      '各份报告的校订1,000条，每条写明底本所印、今读、理由、佐证和把握；另有照印不改的可疑之处4处。',
    total: '1,000条',
    suspect: '4处',
    recorded: [told, many],
    others: [plain],
    isFolded: true,
    isDivided: true,
  });
  expect(toCorrectionsPage([told, plain])).toMatchObject({ isFolded: false, isDivided: false });
  expect(toCorrectionsPage([told, plain], 3).isDivided).toBe(true);
});
