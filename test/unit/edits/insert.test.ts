import { describe, expect, it } from 'vitest';
import { appendTo, contentEnd, gap, isCutOff, sectionGap, wordsEnd } from '../../../server/src/edits/insert.ts';
import { canPrecede, insertTopics, paragraphsText } from '../../../server/src/edits/insert-prose.ts';
import type { Section } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { draft } from '../rules/draft.ts';

const TITLE = '青禾镇人民政府2023年政府信息公开工作年度报告';
const reportOf = (text: string) => parseReport(text);

describe('what parts two paragraphs', () => {
  it.each<[string, string]>([
    ['甲', '\n'],
    ['甲\n乙', '\n'],
    ['甲\n\n乙', '\n\n'],
    ['甲\n \t\n乙', '\n\n'],
    ['甲\n\u3000\n乙', '\n'],
    ['甲\r\n乙', '\r\n'],
    ['甲\r\n\r\n乙', '\r\n\r\n'],
    ['甲\r\n \r\n乙', '\r\n\r\n'],
    ['甲\r乙', '\r'],
    ['甲\r\r乙', '\r\r'],
  ])('in %j', (text, expected) => expect(gap(reportOf(text))).toBe(expected));
});

describe('what parts the paragraphs of a report', () => {
  const single = `${TITLE}\n一、总体情况\n公开了信息。\n没有收到申请。\n二、主动公开政府信息情况\n略。\n六、其他需要报告的事项\n没有收费。`;
  const parted = (text: string) => [gap(reportOf(text)), sectionGap(reportOf(text))];

  it('is an empty line only where most of them are parted so', () => {
    expect(parted(`${single}\n\n\n青禾镇人民政府\n2024年1月12日\n`)).toEqual(['\n', '\n']);
    expect(parted(single.replace('\n', '\n\n'))).toEqual(['\n', '\n']);
    expect(parted(single.replaceAll('\n', '\n\n').replace('信息。\n', '信息。'))).toEqual(['\n\n', '\n\n']);
  });

  it('may be an empty line before headings alone', () => {
    expect(parted(single.replace(/\n(?=[一二六]、)/g, '\n\n'))).toEqual(['\n', '\n\n']);
  });

  it('is not told by the lines of tables', () => {
    const lines = draft({ layout: 'cell' });
    expect(parted(lines)).toEqual(['\n\n', '\n\n']);
  });

  it('is an empty line in Markdown that has any', () => {
    expect(parted(`# ${single}\n\n青禾镇人民政府\n`.replace(/\n(?=[一二六]、)/g, '\n## '))).toEqual(['\n\n', '\n\n']);
  });
});

describe('where words end', () => {
  it.each<[string, string]>([
    ['‹甲›乙', '甲|乙'],
    ['‹甲 \n›乙', '甲 |\n乙'],
    ['‹甲\t\t\n\n›乙', '甲\t\t|\n\n乙'],
    ['‹甲\n\t›乙', '甲|\n\t乙'],
    ['甲‹ \n›乙', '甲 |\n乙'],
    ['‹甲 › 乙', '甲 | 乙'],
    ['‹›', '|'],
  ])('%j', (marked, expected) => {
    const from = marked.indexOf('‹');
    const to = marked.indexOf('›') - 1;
    const text = marked.replace(/[‹›]/g, '');
    const end = wordsEnd(text, from, to);
    expect(`${text.slice(0, end)}|${text.slice(end)}`).toBe(expected);
  });
});

const SIGNED = '青禾镇人民政府\n\n2024年1月12日\n';

/** What stands round the end of a draft's section. */
function endOf(text: string, number: number): string {
  const report = reportOf(text);
  const section = report.sections.find(s => s.number === number)!;
  const end = contentEnd(report, section);
  return `${text.slice(end - 4, end)}|${text.slice(end, end + 4)}${isCutOff(report, section) ? ' cut off' : ''}`;
}

describe('what a section holds ends', () => {
  it.each<[string, number, string]>([
    [`${TITLE}\n\n一、总体情况\n\n公开了信息。\n\n二、主动公开政府信息情况\n\n略。\n`, 1, '了信息。|\n\n二、'],
    [`${TITLE}\n\n一、总体情况\n\n二、主动公开政府信息情况\n\n略。\n`, 1, '总体情况|\n\n二、'],
    [`${TITLE}\n\n六、其他需要报告的事项\n\n没有其他事项。\n\n${SIGNED}`, 6, '他事项。|\n\n青禾'],
    [`${TITLE}\n\n六、其他需要报告的事项\n\n没有其他事项。\n\n`, 6, '他事项。|\n\n'],
    [`<p>${TITLE}</p><p>一、总体情况</p><p>公开。</p></div></body>`, 1, '</p>|</di'],
    [`<p>${TITLE}</p><p>一、总体情况</p><p>公开。</p><table><tr><td>1`, 1, 'td>1| cut off'],
    [
      `<p>${TITLE}</p><p>一、总体情况</p><table><tr><td>1</td></tr></table><p>二、主动公开政府信息情况</p>`,
      1,
      'ble>|<p>二',
    ],
  ])('%j', (text, number, expected) => expect(endOf(text, number)).toBe(expected));

  it('and is appended to there, parted as the draft parts', () => {
    const text = `${TITLE}\n一、总体情况\n公开。\n二、主动公开政府信息情况\n略。\n`;
    const report = reportOf(text);
    const edit = appendTo(report, report.sections[0] as Section, '新。')!;
    expect(applyEdits(text, [edit])).toBe(text.replace('公开。', '公开。\n新。'));
  });
});

/** The first section of a draft with topics put before its sub-headings: `i` the number of the sub-heading, -1 the end. */
function withTopics(body: string, before: readonly number[], html = false): string {
  const wrap = (line: string) => (html && line !== '' ? `<p>${line}</p>` : line);
  const lines = [TITLE, '', '一、总体情况', ''].map(wrap).join('\n');
  const next = ['', '', '二、主动公开政府信息情况', '', '略。', ''].map(wrap).join('\n');
  const text = `${lines}\n${body}${next}`;
  const report = reportOf(text);
  const section = report.sections[0]!;
  const topics = before.map((at, i) => ({
    title: `题${i}`,
    text: `文${i}。`,
    before: section.subheadings[at],
  }));
  const now = applyEdits(text, insertTopics(report, section, topics));
  return now.slice(lines.length + 1, now.length - next.length);
}

describe('topics put among those of a section', () => {
  const three = '（一）甲\n\n甲文。\n\n（二）乙\n\n乙文。\n\n（三）丙\n\n丙文。';
  it.each<[string, string, number[], string]>([
    ['no sub-headings: paragraphs at the end', '公开。', [-1, -1], '公开。\n\n题0：文0。\n\n题1：文1。'],
    ['nothing to put', three, [], three],
    ['at the end', three, [-1], `${three}\n\n（四）题0\n\n文0。`],
    ['two at the end', three, [-1, -1], `${three}\n\n（四）题0\n\n文0。\n\n（五）题1\n\n文1。`],
    [
      'before the first',
      three,
      [0],
      '（一）题0\n\n文0。\n\n（二）甲\n\n甲文。\n\n（三）乙\n\n乙文。\n\n（四）丙\n\n丙文。',
    ],
    [
      'two before the second',
      three,
      [1, 1],
      '（一）甲\n\n甲文。\n\n（二）题0\n\n文0。\n\n（三）题1\n\n文1。\n\n（四）乙\n\n乙文。\n\n（五）丙\n\n丙文。',
    ],
    [
      'before the second, before the third, at the end',
      three,
      [1, 2, -1],
      '（一）甲\n\n甲文。\n\n（二）题0\n\n文0。\n\n（三）乙\n\n乙文。\n\n（四）题1\n\n文1。\n\n（五）丙\n\n丙文。\n\n（六）题2\n\n文2。',
    ],
    [
      'a series that begins anew counts for itself',
      '（一）甲\n\n甲文。\n\n（一）乙\n\n乙文。\n\n（二）丙\n\n丙文。',
      [0],
      '（一）题0\n\n文0。\n\n（二）甲\n\n甲文。\n\n（一）乙\n\n乙文。\n\n（二）丙\n\n丙文。',
    ],
    [
      'a wrong numeral before the place stays',
      '（二）甲\n\n甲文。\n\n（三）乙\n\n乙文。',
      [-1],
      '（二）甲\n\n甲文。\n\n（三）乙\n\n乙文。\n\n（四）题0\n\n文0。',
    ],
    [
      'headings that run in, half brackets',
      '(一)甲。甲文在此。\n\n(二)乙。乙文在此。',
      [1],
      '(一)甲。甲文在此。\n\n(二)题0。文0。\n\n(三)乙。乙文在此。',
    ],
    [
      'Markdown',
      '### （一）甲\n\n甲文。\n\n### （二）乙\n\n乙文。',
      [1],
      '### （一）甲\n\n甲文。\n\n### （二）题0\n\n文0。\n\n### （三）乙\n\n乙文。',
    ],
    ['at the end of one', '（一）甲\n\n甲文。', [-1], '（一）甲\n\n甲文。\n\n（二）题0\n\n文0。'],
    [
      'at the end, like the last',
      '（一）甲。甲文在此。\n\n（二）乙\n\n乙文。',
      [-1],
      '（一）甲。甲文在此。\n\n（二）乙\n\n乙文。\n\n（三）题0\n\n文0。',
    ],
    [
      'Markdown in bold: the marks are left out',
      '### **（一）甲**\n\n甲文。\n\n### **（二）乙**\n\n乙文。',
      [1],
      '### **（一）甲**\n\n甲文。\n\n（二）题0\n\n文0。\n\n### **（三）乙**\n\n乙文。',
    ],
    [
      'past ten',
      `${[...'一二三四五六七八九', '十'].map(n => `（${n}）${n}题\n\n文。`).join('\n\n')}`,
      [9],
      `${[...'一二三四五六七八九'].map(n => `（${n}）${n}题\n\n文。`).join('\n\n')}\n\n（十）题0\n\n文0。\n\n（十一）十题\n\n文。`,
    ],
  ])('%s', (_, body, before, expected) => expect(withTopics(body, before)).toBe(expected));

  it('in a page: paragraphs in tags, the heading’s own too', () => {
    expect(withTopics('<p>（一）甲</p>\n<p>甲文。</p>\n<p>（二）乙</p>\n<p>乙文。</p>', [1], true)).toBe(
      '<p>（一）甲</p>\n<p>甲文。</p>\n<p>（二）题0</p>\n\n<p>文0。</p>\n\n<p>（三）乙</p>\n<p>乙文。</p>',
    );
  });

  it('are not put before a heading that begins a paragraph in tags', () => {
    const heads = (text: string) => {
      const report = reportOf(text);
      return report.sections[0]!.subheadings.map(head => canPrecede(report, head));
    };
    const page = `<p>${TITLE}</p><p>一、总体情况</p><p>（一）甲。甲文在此。</p><p>（二）乙</p><p>乙文。</p>`;
    expect(heads(page)).toEqual([false, true]);
    expect(heads(page.replaceAll(/<p>|<\/p>/g, '\n'))).toEqual([true, true]);
  });

  it('paragraphs are written as the draft’s', () => {
    expect(paragraphsText(reportOf(draft()), ['甲', '乙'])).toBe('甲\n\n乙');
    expect(paragraphsText(reportOf('<p>一</p>'), ['甲', '乙'])).toBe('<p>甲</p>\n<p>乙</p>');
  });
});
