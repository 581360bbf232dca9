import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { change, findings } from './draft.ts';

/** A right draft of an invented office, with lists, brackets, quotations and shares in long paragraphs. */
const WHOLE = readFileSync('test/fixtures/drafts/whole-paragraphs.txt', 'utf8');
const WIDTHS = Array.from({ length: 43 }, (_, i) => 18 + i);

/** Each paragraph cut into lines of so many characters, with this between them. */
function cut(text: string, width: number, end: string): string {
  const lines = (line: string) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''];
  return text
    .split('\n')
    .map(line => (line.includes('\t') ? line : lines(line).join(end)))
    .join('\n');
}

/** The same where a page holds so many columns and no line begins with a closing mark. */
function set(text: string, columns: number): string {
  const wide = (char: string) => (char.charCodeAt(0) < 0x2000 ? 1 : 2);
  const lineEnds = (line: string) => {
    let [out, used] = ['', 0];
    for (const char of line) {
      if (used + wide(char) > columns && !/[，。、；：）》”]/.test(char)) [out, used] = [`${out}\n`, 0];
      out += char;
      used += wide(char);
    }
    return out;
  };
  return text
    .split('\n')
    .map(line => (line.includes('\t') ? line : lineEnds(line)))
    .join('\n');
}

function page(text: string): string {
  const row = (line: string) =>
    `<tr>${line.replace(/[^\t]+|(?<=\t|^)(?=\t|$)/g, '<td>$&</td>').replaceAll('\t', '')}</tr>`;
  return text
    .trim()
    .split('\n')
    .map(line => (line.includes('\t') ? row(line) : `<p>${line}</p>`))
    .join('\n')
    .replace(/<tr>.*<\/tr>(?:\n<tr>.*<\/tr>)*/g, '<table>$&</table>');
}

const told = (text: string) => findings(text).map(f => `${f.code}: ${f.message}`);

describe('a right draft whose paragraphs are cut into lines', () => {
  it('has no finding while they are whole', () => expect(told(WHOLE)).toEqual([]));

  it.each(WIDTHS)('nor at %d characters', width => {
    expect(told(cut(WHOLE, width, '\n'))).toEqual([]);
    expect(told(cut(WHOLE, width, '\r\n'))).toEqual([]);
  });

  it.each(WIDTHS)('nor at %d characters with an empty line behind each', width => {
    const found = told(cut(WHOLE, width, '\n\n'));
    expect(found.filter(f => !f.startsWith('section/heading'))).toEqual([]);
  });

  it.each(WIDTHS)('nor at %d columns of a page', width => expect(told(set(WHOLE, 2 * width - 1))).toEqual([]));

  it.each(WIDTHS)('nor at %d characters without indents', width =>
    expect(told(cut(WHOLE.replaceAll('　　', ''), width, '\n'))).toEqual([]),
  );

  it.each(WIDTHS)('nor at %d characters in a page', width => {
    expect(told(page(cut(WHOLE, width, '\u0001')).replaceAll('\u0001', '<br>\n'))).toEqual([]);
  });
});

describe('what is wrong in a draft whose paragraphs are cut into lines', () => {
  it.each([
    ['text/series', '；三是拓宽公开渠道', '；四是拓宽公开渠道', '四是', [31, 40, 47]],
    ['report/six-parts', '等六个部分组成', '等七个部分组成', '七', [47]],
    ['text/figure', '予以公开5件', '予以公开8件', '予以公开8件', [31, 47]],
  ] as const)('%s is told of where its words stand in one line', (code, right, wrong, at, widths) => {
    for (const width of widths) {
      const text = cut(change(WHOLE, right, wrong), width, '\n');
      const places = findings(text)
        .filter(f => f.code === code)
        .map(f => text.slice(f.span.start, f.span.end));
      expect(places.map(place => at.includes(place) && place !== '')).toContain(true);
    }
  });

  it('in words that know what stands before the line', () => {
    const wrong = change(WHOLE, '；三是拓宽公开渠道', '；四是拓宽公开渠道');
    const messages = WIDTHS.flatMap(more => {
      const text = cut(change(wrong, '2025年，我局', `2025年，${'甲'.repeat(more)}局`), 40, '\n');
      return findings(text).flatMap(f => (f.code === 'text/series' ? f.message : []));
    });
    expect(messages.length).toBeGreaterThan(30);
    expect([...new Set(messages)]).toEqual(['“四是”前面是“二是”，不连贯']);
  });

  it('each line’s blanks are told of', () => {
    const wrong = change(change(WHOLE, '215条', '【条数】条'), '制发行政规范性文件3件', '制发行政规范性文件【件数】件');
    const blanks = findings(cut(wrong, 31, '\n')).filter(f => f.code === 'text/leftover');
    expect(blanks.length).toBeGreaterThan(1);
  });

  it('a slip in a heading or a table is told of as ever', () => {
    const wrong = change(
      change(WHOLE, '六、其他需要报告的事项', '六、其他需要报告事项'),
      '行政处罚\t23',
      '行政处罚\t二三',
    );
    const codes = (text: string) => findings(text).map(f => f.code);
    expect(codes(wrong)).toContain('section/heading');
    for (const width of [31, 40]) expect(codes(cut(wrong, width, '\n'))).toEqual(codes(wrong));
  });
});
