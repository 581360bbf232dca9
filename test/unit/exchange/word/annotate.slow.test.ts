import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../../server/src/exchange/package/xml.ts';
import { openWord } from '../../../../server/src/exchange/word/word-draft.ts';
import { packedTexts } from '../../../support/office-package.ts';
import { random } from '../../../support/random.ts';
import { type WordParts, wordPackage } from '../../../support/word/package.ts';
import { randomHabits, wordOf } from '../../../support/word/writer.ts';

const p = (inner: string) => `<w:p>${inner}</w:p>`;
const r = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

const mapOf = (bytes: Uint8Array) => new Map(Object.entries(packedTexts(bytes)));
/** What a person removes with 删除所有批注. */
const withoutMarks = (xml: string) =>
  xml.replace(/<(?:\w+:)?commentRange(?:Start|End) [^>]*\/>|<(\w+:)r><\1commentReference [^>]*\/><\/\1r>/g, '');

function annotated(body: string, words: readonly string[], parts: Omit<WordParts, 'body'> = {}) {
  const bytes = wordPackage({ body, ...parts });
  const draft = openWord(bytes);
  const remarks = words.map(w => {
    const start = draft.text.indexOf(w);
    return { span: { start, end: start + w.length }, lines: [`说“${w}”`, '<规则>'] };
  });
  return { before: mapOf(bytes), after: mapOf(draft.annotate(remarks)) };
}

describe('comments in a Word file', () => {
  it('stand around the runs that hold the words, each with its lines', () => {
    const { after } = annotated(p(r('共') + r('2') + r('2') + r('件')), ['22']);
    const mark = '<w:commentRangeStart w:id="0"/>';
    const end = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';
    expect(after.get('word/document.xml')).toContain(r('共') + mark + r('2') + r('2') + end + r('件'));
    expect(after.get('word/comments.xml')).toContain(
      '<w:comment w:id="0" w:author="年报助手" w:initials="年报"><w:p><w:r><w:t xml:space="preserve">说“22”</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">&lt;规则&gt;</w:t></w:r></w:p></w:comment>',
    );
  });

  it('have a part, a type and a relation, and all XML is well-formed', () => {
    const { before, after } = annotated(p(r('甲')), ['甲']);
    expect(after.get('[Content_Types].xml')).toContain('PartName="/word/comments.xml"');
    expect(after.get('word/_rels/document.xml.rels')).toContain('Target="comments.xml"');
    for (const xml of after.values()) parseXml(xml);
    expect([...after.keys()].filter(name => !before.has(name))).toEqual(['word/comments.xml']);
  });

  it('are of the form of the standard that the file has', () => {
    const { after } = annotated(p(r('甲')), ['甲'], { strict: true });
    expect(after.get('word/comments.xml')).toContain('"http://purl.oclc.org/ooxml/wordprocessingml/main"');
    expect(after.get('word/_rels/document.xml.rels')).toContain(
      'purl.oclc.org/ooxml/officeDocument/relationships/comments',
    );
  });

  it('keep those that are there, and go on counting', () => {
    const own = '<w:comment w:id="4" w:author="甲"><w:p/></w:comment>';
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="notes.xml"/></Relationships>';
    for (const inner of [`>${own}</w:comments>`, '/>']) {
      const others = {
        'word/notes.xml': `<w:comments xmlns:w="${main}"${inner}`,
        'word/_rels/document.xml.rels': relations,
      };
      const { before, after } = annotated(p(r('甲')), ['甲'], { others });
      const comments = after.get('word/notes.xml')!;
      expect(comments).toContain(`<w:comment w:id="${inner.includes(own) ? 5 : 0}" w:author="年报助手"`);
      if (inner.includes(own)) expect(comments).toContain(own);
      expect(after.get('[Content_Types].xml')).toBe(before.get('[Content_Types].xml'));
      parseXml(comments);
    }
  });

  it('stand in a cell without text, in one cell several', () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell(p(r('规章')))}${cell('<w:p/>')}</w:tr></w:tbl>`;
    const draft = openWord(wordPackage({ body }));
    const at = { start: draft.text.length, end: draft.text.length };
    const xml = mapOf(draft.annotate([0, 1].map(() => ({ span: at, lines: ['没有填数'] })))).get('word/document.xml')!;
    parseXml(xml);
    expect(xml.match(/commentRangeStart/g)).toHaveLength(2);
    expect(xml).toContain('<w:tc><w:p><w:commentRangeStart w:id="0"/>');
  });

  it('taken out again leave the document as it was, whatever program wrote it', () => {
    const text = '某某镇2025年年报\n\n一、总体情况\n规章\t1\t\t7\n其他\t\t&<>\t';
    for (let seed = 1; seed <= 150; seed++) {
      const chance = random(seed);
      const bytes = wordOf(text, randomHabits(chance), chance);
      const draft = openWord(bytes);
      const remarks = Array.from({ length: 6 }, () => {
        const start = chance.int(0, text.length);
        return { span: { start, end: Math.min(text.length, start + chance.int(0, 4)) }, lines: ['甲'] };
      });
      const after = draft.annotate(remarks);
      expect(openWord(after).text, `seed ${seed}`).toBe(text);
      const [was, is] = [mapOf(bytes), mapOf(after)].map(parts => parts.get('word/document.xml')!) as [string, string];
      const opened = (xml: string) => xml.replace(/<((?:\w+:)?p)((?: [^>]*)?)\/>/g, '<$1$2></$1>');
      expect(opened(withoutMarks(is)), `seed ${seed}`).toBe(opened(was));
      expect(is.match(/commentRangeStart/g), `seed ${seed}`).toHaveLength(remarks.length);
    }
  });
});
