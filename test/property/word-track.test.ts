import { expect, it } from 'vitest';
import { openWord } from '../../server/src/exchange/word/word-draft.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import { fixAll } from '../../server/src/rules/fix-all.ts';
import { recalculate } from '../../server/src/service/recalculate.ts';
import { applyEdits } from '../../server/src/text/apply-edits.ts';
import type { Edit } from '../../server/src/text/edit.ts';
import { randomModel } from '../support/model.ts';
import { type Random, random } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import { formatted, reviewed } from '../support/word/revisions.ts';
import { randomHabits, wordOf } from '../support/word/writer.ts';
import { LAYOUTS, write } from '../support/writer/index.ts';

const ROWS = LAYOUTS.find(l => l.id === 'tab-rows')!;
/** So many copies are looked at. */
const MOST = runs(30);
const AUTHOR = '年报助手';
const WORDS = ['', '0', '12', '行政', '<&>', ' 　', '、', '1,234'];

/** Changes within cells and paragraphs, and now and then a whole line that goes or comes. */
function randomEdits(text: string, r: Random): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (let n = r.int(1, 5); n > 0 && at < text.length; n--) {
    const start = r.int(at, text.length);
    const end = start + text.slice(start).search(/[\n\t]|$/);
    if (r.chance(0.1)) {
      const from = text.lastIndexOf('\n', start - 1) + 1;
      const to = text.indexOf('\n', start) + 1;
      if (from < at || to === 0) continue;
      if (r.chance(0.5)) edits.push({ span: { start: from, end: to }, text: '' });
      else edits.push({ span: { start: from, end: from }, text: '新的一段\n' });
      at = to;
    } else {
      edits.push({ span: { start, end: r.int(start, Math.min(end, start + 6)) }, text: r.pick(WORDS) });
      at = edits.at(-1)!.span.end + 1;
    }
  }
  return edits;
}

const isWhole = (text: string) => !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
/** Where new text stands beside what somebody else has put in, plainly written it stands within. */
const aside = (all: readonly string[]) => all.map(one => one.replaceAll('w:ins/', ''));

it('tracked changes accepted are the changes plainly written, rejected they are as if they had never been', () => {
  let [done, refused] = [0, 0];
  for (let seed = 1; done < MOST; seed++) {
    const r = random(seed);
    const { text } = write(randomModel(r, r.pick(['2019', '2021'])), ROWS, seed, { eol: '\n' });
    const bytes = wordOf(text, randomHabits(r), r);
    const draft = openWord(bytes);
    const report = parseReport(text);
    const own = [recalculate(report).edits, fixAll(report)];
    for (const edits of [...own, ...Array.from({ length: 8 }, () => randomEdits(text, r))]) {
      const after = applyEdits(text, edits);
      if (!isWhole(after)) continue;
      if (draft.refusalOf(edits, 'tracked') !== null) {
        refused++;
        continue;
      }
      const told = `seed ${seed}: ${JSON.stringify(edits)}`;
      const copy = draft.track(edits, '2026-01-05T09:30:00Z');
      expect(openWord(copy).text, told).toBe(after);
      const [yes, no] = [reviewed(copy, 'accept', AUTHOR), reviewed(copy, 'reject', AUTHOR)];
      expect(openWord(yes).text, told).toBe(after);
      expect(aside(formatted(yes)), told).toEqual(aside(formatted(draft.write(edits))));
      expect(formatted(no), told).toEqual(formatted(bytes));
      done++;
    }
  }
  expect(refused).toBeLessThan(done / 3);
});
