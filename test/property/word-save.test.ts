import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../server/src/exchange/changes.ts';
import { openWord } from '../../server/src/exchange/word/word-draft.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import { fixAll } from '../../server/src/rules/fix-all.ts';
import { recalculate } from '../../server/src/service/recalculate.ts';
import { applyEdits } from '../../server/src/text/apply-edits.ts';
import type { Edit } from '../../server/src/text/edit.ts';
import { randomModel } from '../support/model.ts';
import { packedText } from '../support/office-package.ts';
import { type Random, random } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import { randomHabits, wordOf } from '../support/word/writer.ts';
import { LAYOUTS, write } from '../support/writer/index.ts';

const ROWS = LAYOUTS.find(l => l.id === 'tab-rows')!;
const TYPED = ['', '0', '12', '行政', '、', '<&>', '𠮷3', '，共收到申请12件。'];

/** What a person does in the editor, each as the text after it. */
const ACTIONS: readonly ((text: string, r: Random) => string)[] = [
  typed,
  typed,
  typed,
  // A new paragraph behind one, and a paragraph cut in two.
  (text, r) => atParagraph(text, r, line => [line, '另外，全年举办培训2次。']),
  (text, r) => atParagraph(text, r, line => [line.slice(0, line.length >> 1), line.slice(line.length >> 1)]),
  (text, r) => atParagraph(text, r, () => []),
  (text, r) => atParagraph(text, r, line => [`新写的一段，与“${line.slice(0, 4)}”无关。`]),
  text => applyEdits(text, recalculate(parseReport(text)).edits),
  text => applyEdits(text, fixAll(parseReport(text))),
];

/** A change within one cell or paragraph. */
function typed(text: string, r: Random): string {
  const lines = text.split('\n');
  const i = r.int(0, lines.length - 1);
  const cells = lines[i]!.split('\t');
  const c = r.int(0, cells.length - 1);
  const letters = Array.from(cells[c]!);
  const at = r.int(0, letters.length);
  letters.splice(at, r.int(0, 3), r.pick(TYPED));
  cells[c] = letters.join('');
  lines[i] = cells.join('\t');
  return lines.join('\n');
}

function atParagraph(text: string, r: Random, change: (line: string) => readonly string[]): string {
  const lines = text.split('\n');
  const i = r.int(0, lines.length - 1);
  if (lines[i]!.includes('\t') || lines[i]!.length < 4) return text;
  lines.splice(i, 1, ...change(lines[i]!));
  return lines.join('\n');
}

/** The XML up to the end of each paragraph, with the formats of its runs. */
function paragraphsOf(bytes: Uint8Array): string[] {
  return packedText(bytes, 'word/document.xml').split(/<\/(?:w|ns0):p>/);
}

/** How many cells or paragraphs edits touch. */
function changedLines(text: string, edits: readonly Edit[]): number {
  return edits.reduce((n, { span }) => n + 1 + (text.slice(span.start, span.end).match(/[\t\n]/g)?.length ?? 0), 0);
}

/** So many saves are tried. */
const MOST_SAVES = runs(60);

describe('a text that was edited', () => {
  it('is what the Word file holds that was saved with the changes, or the reason why not is told', () => {
    let [saved, refused] = [0, 0];
    for (let seed = 1; saved + refused < MOST_SAVES; seed++) {
      const r = random(seed);
      const { text } = write(randomModel(r, r.pick(['2019', '2021'])), ROWS, seed, { eol: '\n' });
      const bytes = wordOf(text, randomHabits(r), r);
      const draft = openWord(bytes);
      for (let i = 0; i < 12; i++) {
        let after = text;
        for (let n = r.int(1, 4); n > 0; n--) after = r.pick(ACTIONS)(after, r);
        if (after === text) continue;
        const edits: readonly Edit[] = changesBetween(text, after);
        const told = `seed ${seed}: ${JSON.stringify(edits).slice(0, 400)}`;
        expect(applyEdits(text, edits), told).toBe(after);
        const why = draft.refusalOf(edits);
        if (why === null) {
          const mended = draft.write(edits);
          expect(openWord(mended).text, told).toBe(after);
          const kept = new Set(paragraphsOf(mended));
          const lost = paragraphsOf(bytes).filter(p => !kept.has(p));
          // The next one has what stood before it.
          expect(lost.length, told).toBeLessThanOrEqual(2 * changedLines(text, edits));
          saved++;
        } else refused++;
      }
    }
    expect(refused).toBeLessThan(saved / 10);
  });
});
