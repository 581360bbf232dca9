import { describe, expect, test } from 'vitest';
import { htmlPage } from '../../server/src/document/html-page.ts';
import { officialDocument } from '../../server/src/document/official-document.ts';
import { wordFile } from '../../server/src/document/word/word-file.ts';
import { openDraft } from '../../server/src/exchange/open.ts';
import type { Report } from '../../server/src/report/model.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import { randomModel } from '../support/model.ts';
import { random } from '../support/random.ts';
import { seedsOf } from '../support/runs.ts';
import { toldBy } from '../support/told-by.ts';
import { LAYOUTS, write } from '../support/writer/index.ts';

/** A form of a report, read back, and what was said of it. */
const FORMS: Readonly<
  Record<string, (report: Report) => { readonly back: Report; readonly notes: readonly string[] }>
> = {
  html(report) {
    const { html, notes } = htmlPage(report);
    return { back: parseReport(html), notes };
  },
  docx(report) {
    const { bytes, notes } = wordFile(report);
    return { back: parseReport(openDraft(bytes, '').text), notes };
  },
};

/** A long title has a line more in Word. */
function blocksOf(report: Report): unknown {
  return officialDocument(report).blocks.map(b => (b.kind === 'title' ? b.lines.join('') : b));
}

describe.each(LAYOUTS)('a draft in $id', layout => {
  describe.each(Object.entries(FORMS))('says the same as %s', (form, converted) => {
    test.each(['2019', '2021'] as const)('%s', edition => {
      for (const seed of seedsOf(layout, 1)) {
        const report = parseReport(write(randomModel(random(seed), edition), layout, seed).text);
        const { back, notes } = converted(report);
        // Page headers of websites are left out; nothing else is.
        expect(notes.filter(note => !note.includes('没有写出'))).toEqual([]);
        expect(back.markup, form).toBe(form === 'html' ? 'html' : 'plain');
        expect(toldBy(back), `seed ${seed}`).toEqual(toldBy(report));
        expect(blocksOf(back), `seed ${seed}`).toEqual(blocksOf(report));
      }
    });
  });

  test('is written whatever is cut off', () => {
    for (const seed of seedsOf(layout, 1)) {
      const { text } = write(randomModel(random(seed), '2021'), layout, seed);
      const r = random(seed);
      for (let i = 0; i < 6; i++) {
        const from = r.int(0, text.length);
        const report = parseReport(r.chance(0.5) ? text.slice(from) : text.slice(0, from));
        expect(parseReport(htmlPage(report).html).text, `seed ${seed}`).toContain('<body>');
        expect(openDraft(wordFile(report).bytes, '').kind, `seed ${seed}`).toBe('word');
      }
    }
  });
});
