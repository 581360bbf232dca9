import { describe, expect, it } from 'vitest';
import { openWord } from '../../../../server/src/exchange/word/word-draft.ts';
import { packedText } from '../../../support/office-package.ts';
import { type WordParts, wordPackage } from '../../../support/word/package.ts';
import { formatted, reviewed } from '../../../support/word/revisions.ts';

/** A paragraph whose look is a style's of that name. */
const p = (look: string, text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${look}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const table = (...rows: string[][]) => {
  const cells = (row: string[]) => row.map(c => `<w:tc><w:tcPr/>${p('cell', c)}</w:tc>`).join('');
  return `<w:tbl>${rows.map(row => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
};

const DRAFT = {
  title: p('title', '青禾镇2025年年度报告'),
  heads: [p('one', '三、申请情况'), p('one', '六、其他事项')],
  sub: p('two', '（一）网站'),
  prose: p('prose', '全年公开信息5条。'),
  figures: table(['甲', '1'], ['乙', '2']),
};
const { title, heads, sub, prose, figures } = DRAFT;
const NEW = ['五、主要问题', '（一）存在的问题', '更新不够及时。'];

/** What stands in the body once lines are put behind words, or before them. */
function written(
  body: string,
  words: string,
  lines: readonly string[],
  where = 'behind',
  parts: Partial<WordParts> = {},
) {
  const draft = openWord(wordPackage({ ...parts, body }));
  const at = draft.text.indexOf(words) + (where === 'behind' ? words.length : 0);
  const text = where === 'behind' ? `\n${lines.join('\n')}` : `${lines.join('\n')}\n`;
  const edits = [{ span: { start: at, end: at }, text }];
  const bytes = draft.write(edits);
  expect(openWord(bytes).text).toBe(draft.text.slice(0, at) + text + draft.text.slice(at));
  const xml = packedText(bytes, 'word/document.xml');
  return {
    xml: xml.slice(xml.indexOf('<w:body>') + 8, xml.indexOf('<w:sectPr/>')),
    tracked: draft.refusalOf(edits, 'tracked'),
  };
}

describe('a new paragraph of a Word file', () => {
  const added = [p('one', NEW[0]!), p('two', NEW[1]!), p('prose', NEW[2]!)].join('');

  it('looks as those of its level do, wherever it stands', () => {
    const body = [title, heads[0], prose, sub, prose, heads[1], prose];
    const [before, after] = [body.slice(0, 5).join(''), body.slice(5).join('')];
    expect(written(before + after, '六、', NEW, 'before').xml).toBe(before + added + after);
    expect(written(`${title}${heads[0]}${sub}${prose}`, '5条。', NEW).xml).toBe(
      `${title}${heads[0]}${sub}${prose}${added}`,
    );
  });

  it('has the look of the very characters of its model', () => {
    const body = bold('一、总体情况') + prose;
    expect(written(body, '5条。', ['二、公开情况']).xml).toBe(body + bold('二、公开情况'));
  });

  it('goes behind a table, or before it, where no row fits', () => {
    const [before, after] = [`${title}${heads[0]}${sub}${prose}${figures}`, heads[1]!];
    const behind = written(before + after, '乙\t2', NEW);
    expect(behind).toEqual({ xml: before + added + after, tracked: null });
    const above = written(`${prose}${sub}${figures}${heads[1]}`, '甲\t1', ['四、申请情况'], 'before');
    expect(above.xml).toBe(`${prose}${sub}${p('one', '四、申请情况')}${figures}${heads[1]}`);
    expect(above.tracked).toContain('不能写成修订');
  });

  it('comes as a tracked change behind a table, too, and goes when that is rejected', () => {
    const bytes = wordPackage({ body: `${heads[0]}${sub}${prose}${figures}${heads[1]}` });
    const draft = openWord(bytes);
    const at = draft.text.indexOf('乙\t2') + 3;
    const edits = [{ span: { start: at, end: at }, text: `\n${NEW.join('\n')}` }];
    const copy = draft.track(edits, '2026-01-05T09:30:00Z');
    expect(openWord(reviewed(copy, 'accept')).text).toBe(openWord(draft.write(edits)).text);
    expect(formatted(reviewed(copy, 'reject'))).toEqual(formatted(bytes));
  });

  it('does not go between the rows of a table, nor behind a table in a cell', () => {
    const refusal = (body: string, words: string) => {
      const draft = openWord(wordPackage({ body }));
      const at = draft.text.indexOf(words) + words.length;
      return draft.refusalOf([{ span: { start: at, end: at }, text: '\n五、主要问题' }]);
    };
    expect(refusal(prose + figures + heads[0], '甲\t1')).toContain('栏数不同');
    expect(refusal(figures, '乙\t2')).toContain('栏数不同');
    expect(refusal(figures + heads[0], '乙\t2')).toBeNull();
  });

  it('says of a part with its table that a table can’t be put in', () => {
    const draft = openWord(wordPackage({ body: prose + figures + heads[0] }));
    const at = draft.text.indexOf('乙\t2') + '乙\t2'.length;
    const part = '二、主动公开政府信息情况\n第二十条第（一）项\n规章\t0\t0\t0';
    expect(draft.refusalOf([{ span: { start: at, end: at }, text: `\n${part}` }])).toContain('有一张表格');
  });

  it('is a row where one fits', () => {
    const one = table(['甲'], ['乙']);
    expect(written(heads[0] + one, '乙', ['五、丙']).xml.replace('<w:tcPr></w:tcPr>', '<w:tcPr/>')).toBe(
      heads[0] + table(['甲'], ['乙'], ['五、丙']),
    );
  });

  it('goes behind a note that stands across a table, and is no row of it', () => {
    const note = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('cell', '注：单位为件')}</w:tc></w:tr>`;
    const before = `${title}${heads[0]}${sub}${prose}${figures.replace('</w:tbl>', `${note}</w:tbl>`)}`;
    expect(written(before + heads[1], '单位为件', NEW)).toEqual({ xml: before + added + heads[1], tracked: null });
  });

  it('is not modelled on a line of the table of contents', () => {
    const line = (text: string) =>
      p('contents', text).replace('</w:r></w:p>', '</w:r><w:r><w:tab/><w:t>3</w:t></w:r></w:p>');
    for (const contents of [line('一、总体情况'), p('contents', '一、总体情况……3')]) {
      const body = contents + title + prose;
      expect(written(body, '5条。', ['二、公开情况']).xml).toBe(body + p('prose', '二、公开情况'));
    }
  });

  it('is not modelled on one that Word numbers, which would number it too', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const styles =
      '<w:style w:type="paragraph" w:styleId="one"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = p('one', '总体情况') + prose;
    expect(written(body, '5条。', ['二、公开情况'], 'behind', { numbering, styles }).xml).toBe(
      body + p('prose', '二、公开情况'),
    );
    const listed =
      p('prose', '全年公开信息5条。') + p('two', '（一）网站') + p('one', '更新不够及时。') + p('two', '六、其他事项');
    expect(written(listed, '六、', ['丰富形式。'], 'before', { numbering, styles }).xml).toContain(
      p('prose', '丰富形式。'),
    );
  });

  it('that begins with a number and is a sentence is no heading', () => {
    const numbered = p('prose', '（一）公开情况。全年公开信息5条。');
    const body = p('two', '（一）网站') + p('one', '三、申请情况') + numbered;
    expect(written(body, '5条。', ['（二）办理情况。全年办结3件。']).xml).toBe(
      body + p('prose', '（二）办理情况。全年办结3件。'),
    );
  });

  it('is like its neighbour where nothing else is like it', () => {
    expect(written(title, '年度报告', ['五、主要问题']).xml).toBe(title + p('title', '五、主要问题'));
  });
});
