import { afterEach, expect, it } from 'vitest';
import { unitIndex } from '../../../server/src/lsp/position-encoding.ts';
import { newDocument, openedDocuments } from '../../../server/src/lsp/text-documents.ts';

/** Long enough for several marks, with a pair over each of them. */
const LONG = `aé条${'𠮷'.repeat(300)}\ud800条🏡${'x'.repeat(255)}🏡\udc00`;

it.each([
  ['utf-8', (text: string) => Buffer.byteLength(text)],
  ['utf-32', (text: string) => [...text].length],
] as const)('%s: every character of a long text has its place, and every place its character', (encoding, lengthOf) => {
  const index = unitIndex(LONG, encoding);
  let offset = 0;
  for (const character of [...LONG, '']) {
    const units = lengthOf(LONG.slice(0, offset));
    expect(index.unitsAt(offset)).toBe(units);
    expect(index.offsetOf(units)).toBe(offset);
    offset += character.length;
  }
  expect(index.offsetOf(lengthOf(LONG) + 9)).toBe(LONG.length);
});

it('a place within a character is the one in front of it, one beyond a line its end, one beyond the text its end', () => {
  const document = newDocument('utf-8', 'file:///a', '条𠮷\r\nab');
  const at = (line: number, character: number) => document.offsetAt({ line, character });
  expect([
    at(0, 2),
    at(0, 3),
    at(0, 5),
    at(0, 7),
    at(0, 99),
    at(1, 1),
    at(1, 99),
    at(7, 0),
    at(-1, 4),
    at(0, -1),
  ]).toEqual([0, 1, 1, 3, 3, 6, 7, 7, 0, 0]);
});

it('a document answers as one in UTF-16 does, in the client’s units', () => {
  const document = newDocument('utf-32', 'file:///a', '🏡条\r\n𠮷b', 'markdown', 3);
  expect([document.uri, document.languageId, document.version, document.lineCount]).toEqual([
    'file:///a',
    'markdown',
    3,
    2,
  ]);
  expect(document.getLineRange(1)).toEqual({ start: { line: 1, character: 0 }, end: { line: 1, character: 2 } });
  expect(document.getText({ start: { line: 0, character: 1 }, end: { line: 1, character: 1 } })).toBe('条\r\n𠮷');
  expect([document.getEOLCharacters(0), document.getEOLCharacters(1)]).toEqual(['\r\n', '']);
  const { update } = openedDocuments('utf-32');
  expect(update(document, [], 4)).toBe(document);
  update(document, [{ text: '🏡🏡' }], 5);
  update(document, [{ range: { start: { line: 0, character: 1 }, end: { line: 0, character: 2 } }, text: '条' }], 6);
  expect([document.getText(), document.version]).toEqual(['🏡条', 6]);
});

const { charCodeAt } = String.prototype;
afterEach(() => {
  String.prototype.charCodeAt = charCodeAt;
});

it.each(['utf-8', 'utf-32'] as const)('%s: a change counts its own line, not the whole text', encoding => {
  const { create, update } = openedDocuments(encoding);
  const text = '𠮷条é一二三四五\n'.repeat(2000);
  const document = create('file:///a', 'nianbao', 1, text);
  // What an editor sends of a word that is replaced everywhere.
  const character = encoding === 'utf-8' ? 4 : 1;
  const changes = Array.from({ length: 200 }, (_, line) => ({
    range: { start: { line, character }, end: { line, character: character + (encoding === 'utf-8' ? 3 : 1) } },
    text: '款𠮷',
  }));
  let looks = 0;
  String.prototype.charCodeAt = function (index) {
    looks++;
    return charCodeAt.call(this, index);
  };
  const changed = update(document, changes, 2);
  expect(looks).toBeLessThan(text.length * 3);
  expect(changed.getText()).toBe('𠮷款𠮷é一二三四五\n'.repeat(200) + '𠮷条é一二三四五\n'.repeat(1800));
});
