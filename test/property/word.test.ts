import { describe, expect, it } from 'vitest';
import { openWord } from '../../server/src/exchange/word/word-draft.ts';
import { applyEdits } from '../../server/src/text/apply-edits.ts';
import type { Edit } from '../../server/src/text/edit.ts';
import { randomModel } from '../support/model.ts';
import { packedText } from '../support/office-package.ts';
import { type Random, random } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import { randomHabits, wordOf } from '../support/word/writer.ts';
import { LAYOUTS, write } from '../support/writer/index.ts';

const ROWS = LAYOUTS.find(l => l.id === 'tab-rows')!;

/** A report as text with a table row a line, and as a Word file with the habits of some program. */
function written(seed: number) {
  const r = random(seed);
  const { text } = write(randomModel(r, r.pick(['2019', '2021'])), ROWS, seed, { eol: '\n' });
  return { r, text, bytes: wordOf(text, randomHabits(r), r) };
}

const WORDS = ['', '0', '12', '行政', '<&>', ' 　', '𠮷3', '1,234'];

/** A change within one cell or paragraph, as fixes and typing make them. */
function randomEdit(text: string, r: Random): Edit {
  const at = r.int(0, text.length);
  const start = text.slice(0, at).search(/[^\n\t]*$/);
  const end = at + text.slice(at).search(/[\n\t]|$/);
  const from = r.chance(0.5) ? at : r.int(start, at);
  const to = r.chance(0.3) ? from : r.int(from, end);
  return { span: { start: from, end: to }, text: r.pick(WORDS) };
}

/** The XML without the text of its runs. */
function frameOf(bytes: Uint8Array): string {
  const xml = packedText(bytes, 'word/document.xml');
  return xml.replace(/(<(?:w|ns0):t)(?: xml:space="preserve")?(?:\/>|>[^<]*<\/(?:w|ns0):t>)/g, '$1/>');
}

/** Halves of characters, as an edit may leave them, can't be written as text. */
const isWhole = (text: string) => !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

describe('a Word file', () => {
  it('is read as the text that it shows', () => {
    for (let seed = 1; seed <= runs(30); seed++) {
      const { text, bytes } = written(seed);
      expect(openWord(bytes).text, `seed ${seed}`).toBe(text);
    }
  });

  it('has just the change that an edit makes, and every other byte as it was', () => {
    for (let seed = 1; seed <= runs(8); seed++) {
      const { r, text, bytes } = written(seed);
      const draft = openWord(bytes);
      for (let i = 0; i < 12; i++) {
        const edit = randomEdit(text, r);
        const after = applyEdits(text, [edit]);
        if (!isWhole(after)) continue;
        const mended = draft.write([edit]);
        const told = `seed ${seed}: ${JSON.stringify(edit)}`;
        expect(openWord(mended).text, told).toBe(after);
        if (edit.span.end > edit.span.start) expect(frameOf(mended), told).toBe(frameOf(bytes));
      }
    }
  });
});
