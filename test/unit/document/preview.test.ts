import { describe, expect, it } from 'vitest';
import { htmlPage } from '../../../server/src/document/html-page.ts';
import { preview } from '../../../server/src/document/preview.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { lineStarts, positionAt } from '../../../server/src/text/line-index.ts';
import { span } from '../../../server/src/text/span.ts';
import { draftText, offsetOf } from '../../support/draft.ts';

function shown(text: string) {
  const starts = lineStarts(text);
  return preview(parseReport(text), offset => positionAt(starts, offset));
}

const GOOD = draftText();
const SHOWN = shown(GOOD);
const HTML = SHOWN.blocks.map(b => b.html).join('\n');
/** The words behind a tag that has an id. */
const wordsAt = (id: string, html = HTML) =>
  new RegExp(`id="${id}"[^>]*>(.*?)<`, 's').exec(html)?.[1]?.replace(/\s+/g, ' ');

/** What stands in the page beside which something at these words of the draft is shown. */
function beside(text: string, words: string, shift = 0): string | undefined {
  const page = shown(text);
  const at = offsetOf(text, words, 0, shift);
  return wordsAt(page.idAt(span(at, at)), page.blocks.map(b => b.html).join('\n'));
}

describe('a report as it would be published', () => {
  it('is the page that is exported, with places, and a long title in two lines', () => {
    const bare = HTML.replace(/ (?:id|data-at)="[^"]*"/g, '').replace('2024年<br>政府', '2024年政府');
    expect(bare).not.toContain('<br>');
    expect(htmlPage(parseReport(GOOD)).html).toContain(bare);
    expect(SHOWN.title).toBe('云岭县人民政府2024年政府信息公开工作年度报告');
    expect(SHOWN.blocks.filter(b => b.classes.startsWith('table')).map(b => b.classes)).toEqual([
      'table disclosure',
      'table applications',
      'table disputes',
    ]);
  });

  it.each(['tab', 'markdown', 'tab-cell', 'html'] as const)(
    'tells of each figure, row and line where it stands in a draft of the layout %s',
    layout => {
      const text = draftText({ layout });
      const lines = text.split('\n');
      const html = shown(text)
        .blocks.map(b => b.html)
        .join('\n');
      const figures = [...html.matchAll(/<td id="[^"]+" data-at="(\d+)\.(\d+)"[^>]*>([^<]*)/g)];
      expect(figures.length).toBe(200);
      for (const [, line, character, words] of figures)
        expect(lines[Number(line)]!.slice(Number(character))).toMatch(new RegExp(`^${words}(?!\\d)`));
      const places = [...html.matchAll(/data-at="(\d+)\./g)].map(m => Number(m[1]));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places.length).toBeGreaterThan(250);
    },
  );

  it('gives every tag an id of its own', () => {
    const ids = [...HTML.matchAll(/ id="([^"]+)"/g)].map(m => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows what is found beside the figure, the row or the paragraph that it is found in', () => {
    expect(beside(GOOD, '行政许可\t35', '行政许可\t'.length)).toBe('35');
    expect(SHOWN.idAt(span(offsetOf(GOOD, '（二）部分公开'), offsetOf(GOOD, '（二）部分公开') + 3))).toMatch(
      /^b\d+-partial$/,
    );
    expect(beside(GOOD, '（一）主动公开', 2)).toBe('（一）主动公开');
    expect(beside(`\n\n${GOOD}`, '\n')).toContain('云岭县人民政府');
    expect(shown('').idAt(span(0, 0))).toBe('');
  });

  it('shows it beside the line of what is kept as lines', () => {
    const text = GOOD.replace(/^(四、结转下年度.*)$/m, '五、其他情形数量\t1\t2\t3\t0\t0\t0\t6\n$1');
    expect(beside(text, '五、其他情形数量')).toMatch(/^五、其他情形数量/);
  });

  it('has nothing of the draft but as text', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">&lt;b&gt;\u202e倒写\u2066';
    const text = GOOD.replace('（三）', `${hostile}。\n（三）`).replace(/^(规章\t)0/m, `$1<b onclick=x>`);
    const html = shown(text)
      .blocks.map(b => b.html)
      .join('\n');
    const tags = new Set([...html.matchAll(/<(\w+)/g)].map(m => m[1]));
    for (const tag of ['script', 'img']) expect(tags).not.toContain(tag);
    for (const [, attributes] of html.matchAll(/<\w+([^>]*)>/g))
      expect(attributes).toMatch(/^(?: (?:id|data-at|class|scope|rowspan|colspan)="[\w. -]*")*$/);
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(html).toContain('<b class="control">U+202E</b>倒写<b class="control">U+2066</b>');
  });

  it('keeps the text of tags that a plain draft holds', () => {
    const html = shown(GOOD.replace('（三）', '说明：1 < 2，<未知>不是标签。\n（三）'))
      .blocks.map(b => b.html)
      .join('\n');
    expect(html).toContain('1 &lt; 2，&lt;未知&gt;不是标签。');
  });
});
