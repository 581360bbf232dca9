import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { UnreadableFile } from '../../server/src/exchange/draft.ts';
import { openDraft } from '../../server/src/exchange/open.ts';
import { applyEdits } from '../../server/src/text/apply-edits.ts';
import { type Random, random } from '../support/random.ts';
import { randomHabits, wordOf } from '../support/word/writer.ts';

const TEXT = '某某镇2025年年报\n一、总体情况\n收到申请3件。\n规章\t1\t0\t7\n其他\t\t&<>\t';
const PIECES = [
  '<',
  '>',
  '/>',
  '&',
  '&#x0;',
  '&#xd800;',
  '"',
  '</w:t>',
  '<w:p/>',
  '<w:tbl/>',
  '<w:tr/>',
  '<w:tc/>',
  '<!--',
  ']]>',
  '<?a?>',
  'w:',
  '\0',
];

/** Changes some bytes anywhere, or cuts the file. */
function withBrokenBytes(bytes: Uint8Array, r: Random): Uint8Array {
  const broken = bytes.slice(0, r.chance(0.2) ? r.int(0, bytes.length) : bytes.length);
  for (let i = r.int(0, 4); i > 0 && broken.length > 0; i--) broken[r.int(0, broken.length - 1)] = r.int(0, 255);
  return broken;
}

/** Puts, takes away or doubles something in the XML of one part. */
function withBrokenXml(bytes: Uint8Array, r: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const name = r.pick(Object.keys(parts));
  let xml = new TextDecoder().decode(parts[name]);
  for (let i = r.int(1, 3); i > 0; i--) {
    const [from, to] = [r.int(0, xml.length), r.int(0, xml.length)].sort((a, b) => a - b) as [number, number];
    const end = Math.min(to, from + 200);
    const put = r.pick(['', r.pick(PIECES), xml.slice(from, end).repeat(2)]);
    xml = xml.slice(0, from) + put + xml.slice(end);
  }
  return zipSync({ ...parts, [name]: strToU8(xml) });
}

it('a broken Word file is read or refused with its reason, and written to or refused: nothing else is thrown', () => {
  let [read, tracked] = [0, 0];
  for (let seed = 1; seed <= 800; seed++) {
    const r = random(seed);
    const whole = wordOf(TEXT, randomHabits(r), r);
    const bytes = r.chance(0.5) ? withBrokenBytes(whole, r) : withBrokenXml(whole, r);
    try {
      const draft = openDraft(bytes, '年报.docx');
      read++;
      const [from, to] = [r.int(0, draft.text.length), r.int(0, draft.text.length)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const edits = [
        { span: { start: from, end: r.chance(0.5) ? from : Math.min(to, from + 3) }, text: r.pick(['5', '\n乙', '']) },
      ];
      if (draft.refusalOf(edits) === null && draft.kind === 'word')
        expect(() => openDraft(draft.write(edits), '年报.docx'), `seed ${seed}`).not.toThrow();
      if (draft.track !== undefined && draft.refusalOf(edits, 'tracked') === null) {
        const copy = openDraft(draft.track(edits, '2026-01-05T09:30:00Z'), '年报.docx');
        expect(copy.text, `seed ${seed}`).toBe(applyEdits(draft.text, edits));
        tracked++;
      }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw new Error(`seed ${seed}`, { cause: error });
    }
  }
  // Some are whole enough: what was asked of them was asked.
  expect(read).toBeGreaterThan(60);
  expect(tracked).toBeGreaterThan(30);
});
