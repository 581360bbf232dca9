import { expect, it } from 'vitest';
import { UnreadableFile } from '../../server/src/exchange/draft.ts';
import { openDraft } from '../../server/src/exchange/open.ts';
import { readDraft } from '../../server/src/workspace/read-draft.ts';
import { withBrokenBytes, withBrokenXml, withOddXml } from '../support/broken-package.ts';
import { excelOf, randomExcelHabits } from '../support/excel/writer.ts';
import { randomModel } from '../support/model.ts';
import { random } from '../support/random.ts';
import { runs } from '../support/runs.ts';

const PIECES = ['<', '>', '/>', '&', '&#x0;', '&#xd800;', '"', '<!--', ']]>', '<?a?>', '\0', '<c/>', '</row>'];
const ELEMENTS = [
  ...['<c/>', '<row/>', '<row r="1048577"/>', '<c r="XFE1"><v>1</v></c>', '<c r="A0"/>', '<c t="s"><v>-1</v></c>'],
  ...[
    '<v>1e999</v>',
    '<v>NaN</v>',
    '<v/>',
    '<f>SUM(A1:XFD1048576)</f>',
    '<f t="shared" si="0"/>',
    '<f t="shared" si="0">A1+Z9</f>',
  ],
  ...[
    '<mergeCell ref="A1:XFD1048576"/>',
    '<mergeCell ref="1:A"/>',
    '<col min="-5" max="1e9" hidden="1"/>',
    '<is><t>&#9;</t></is>',
  ],
  ...[
    '<xf numFmtId="x"/>',
    '<numFmt numFmtId="164" formatCode="&quot;"/>',
    '<sheet/>',
    '<si/>',
    '<r/>',
    '<!-- -->',
    '<![CDATA[5]]>',
  ],
];
const VALUES = [
  '',
  '-1',
  '0',
  '5',
  '1e9',
  'NaN',
  '1.5',
  'A1',
  'ZZZ9999999',
  'XFD1048576',
  'd',
  'b',
  'e',
  'str',
  's',
  '9999999999999999999',
];

it('a broken Excel file is read or refused with its reason, and written to or refused: nothing else is thrown', () => {
  let [read, written] = [0, 0];
  for (let seed = 1; seed <= runs(120); seed++) {
    const r = random(seed);
    const whole = excelOf(randomModel(r, '2021'), randomExcelHabits(r), r);
    const way = r.int(0, 5);
    const bytes =
      way === 0
        ? withBrokenBytes(whole, r)
        : way === 1
          ? withBrokenXml(whole, r, PIECES)
          : withOddXml(whole, r, ELEMENTS, VALUES);
    try {
      const draft = openDraft(bytes, '年报.xlsx');
      read++;
      readDraft('年报.xlsx', draft.text);
      const start = r.int(0, draft.text.length);
      const end = r.chance(0.5) ? start : Math.min(draft.text.length, start + r.int(0, 3));
      draft.placeOf(start);
      const edits = [{ span: { start, end }, text: r.pick(['5', '乙', '', '1,234', '\n']) }];
      if (draft.kind !== 'excel' || draft.refusalOf(edits) !== null) continue;
      expect(() => openDraft(draft.write(edits), '年报.xlsx'), `seed ${seed}`).not.toThrow();
      written++;
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw new Error(`seed ${seed}`, { cause: error });
    }
  }
  // Some are whole enough: what was asked of them was asked.
  expect(read).toBeGreaterThan(40);
  expect(written).toBeGreaterThan(15);
});
