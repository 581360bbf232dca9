import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../../../server/src/exchange/draft.ts';
import { openDraft } from '../../../server/src/exchange/open.ts';
import { type PackedPart, packageOf, packageWith } from '../../support/office-package.ts';
import { wordPackage } from '../../support/word/package.ts';

const BODY = '<w:p><w:r><w:t>甲</w:t></w:r></w:p>';
const GOOD = wordPackage({ body: BODY });

/** The good file with some parts otherwise; null takes one away. */
function withParts(parts: Readonly<Record<string, PackedPart>>): Uint8Array {
  return packageWith(GOOD, parts);
}

const MAIN = 'word/document.xml';
const document = (inner: string, before = '') =>
  `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:document>`;

/** The same name twice in a package: renames a part of the same length in the raw bytes. */
function twice(): Uint8Array {
  const bytes = withParts({ 'word/documenu.xml': document('<w:body/>') });
  const text = Buffer.from(bytes).toString('latin1').replaceAll('documenu', 'document');
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

/** The good file whose document is said to be elsewhere. */
function related(where: string): Uint8Array {
  const [start, end] = [
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"',
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"',
  ];
  return withParts({ '_rels/.rels': `${start} ${end} ${where}/></Relationships>` });
}

const cfb = (words: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(words, 'utf16le')]);

describe('openDraft', () => {
  it('opens a Word file by what it holds, and text as before', () => {
    expect(openDraft(GOOD, '年报.txt')).toMatchObject({ kind: 'word', text: '甲' });
    expect(openDraft(strToU8('甲\r\n乙'), '年报.txt')).toMatchObject({ kind: 'text', text: '甲\r\n乙' });
  });

  it.each([
    ['an old Word file', cfb('WordDocument'), '另存为 .docx'],
    ['a file with a password', cfb('EncryptedPackage'), '密码'],
    ['a file cut short', GOOD.subarray(0, GOOD.length - 40), '不完整'],
    ['a file whose start alone is there', GOOD.subarray(0, 20), '不完整'],
    ['another package', packageOf({ 'a.txt': '甲' }), '不是 Word 文件'],
    [
      'a package of another kind',
      wordPackage({
        body: BODY,
        mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      }),
      '不是 Word 文件',
    ],
    [
      'a file with macros',
      wordPackage({ body: BODY, mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      '带宏',
    ],
    ['a file that relates to no document', withParts({ '_rels/.rels': null }), '不是 Word 文件'],
    ['a file whose document is elsewhere', withParts({ [MAIN]: null }), '不是 Word 文件'],
    ['two documents of one name', twice(), '两个'],
    ['a document type', withParts({ [MAIN]: document('<w:body/>', '<!DOCTYPE a [<!ENTITY b "c">]>') }), 'DTD'],
    [
      'entities in entities, as they are told to fill the memory',
      withParts({ [MAIN]: document('<w:body/>', '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;&b;">]>') }),
      'DTD',
    ],
    [
      'a document type in what it relates to',
      withParts({ '_rels/.rels': '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>' }),
      'DTD',
    ],
    ['a document type in its types', withParts({ '[Content_Types].xml': '<!DOCTYPE a><Types/>' }), 'DTD'],
    ['no types', withParts({ '[Content_Types].xml': null }), '不是 Word 文件'],
    ['types that are no XML', withParts({ '[Content_Types].xml': '甲' }), '已损坏'],
    [
      'a document that lies on another computer',
      related('TargetMode="External" Target="http://example.invalid/a.xml"'),
      '不是 Word 文件',
    ],
    ['a document that lies outside of the package', related('Target="../../etc/passwd"'), '不是 Word 文件'],
    ['a character that XML can’t hold', withParts({ [MAIN]: document('<w:body><w:p>&#0;</w:p></w:body>') }), '已损坏'],
    [
      'an attribute that is given twice',
      withParts({ [MAIN]: document('<w:body><w:p a="1" a="2"/></w:body>') }),
      '已损坏',
    ],
    ['two roots', withParts({ [MAIN]: `${document('<w:body/>')}<a/>` }), '已损坏'],
    [
      'Word’s names in another namespace',
      withParts({ [MAIN]: '<w:document xmlns:w="urn:a"><w:body/></w:document>' }),
      '不是 Word 文件',
    ],
    ['an unknown entity', withParts({ [MAIN]: document('<w:body><w:p>&b;</w:p></w:body>') }), '已损坏'],
    ['XML that breaks off', withParts({ [MAIN]: document('<w:body><w:p>') }), '已损坏'],
    ['an element that ends twice', withParts({ [MAIN]: document('<w:body></w:p></w:body>') }), '已损坏'],
    ['no XML', withParts({ [MAIN]: '甲' }), '已损坏'],
    ['an empty part', withParts({ [MAIN]: '' }), '已损坏'],
    ['another root', withParts({ [MAIN]: '<a/>' }), '不是 Word 文件'],
    ['no body', withParts({ [MAIN]: document('') }), '没有正文'],
    [
      'elements in elements without end',
      withParts({ [MAIN]: document(`<w:body>${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}</w:body>`) }),
      '嵌套过深',
    ],
    ['a name that leads out of the package', withParts({ '../a.xml': '<a/>' }), '不正常的文件名'],
    ['a name from the root', withParts({ '/etc/a': '<a/>' }), '不正常的文件名'],
    ['a part that unpacks to far more', withParts({ 'a.bin': new Uint8Array(40 * 1024 * 1024) }), '过大'],
    [
      'thousands of parts',
      withParts(Object.fromEntries(Array.from({ length: 4100 }, (_, i) => [`p${i}`, '']))),
      '过大',
    ],
  ])('says of %s why it is not read', (_, bytes, reason) => {
    expect(() => openDraft(bytes, '年报.docx')).toThrow(UnreadableFile);
    expect(() => openDraft(bytes, '年报.docx')).toThrow(reason);
  });

  it.each([
    ['text', strToU8('梅溪乡人民政府2025年政府信息公开工作年度报告')],
    ['a web page', strToU8('<html><body><p>甲</p></body></html>')],
  ])('says of %s that was saved under Word’s ending what it is, and how it is opened again', (_, bytes) => {
    expect(() => openDraft(bytes, '各镇/年报.docx')).toThrow(
      '没有检查：不是 Word 文件（.docx），是文本；把文件名改成 .txt',
    );
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['bytes of no text', Uint8Array.of(0, 1, 2, 0, 0xff)],
  ])('says of %s that is called Word’s that it is none', (_, bytes) => {
    expect(() => openDraft(bytes, '各镇/年报.DOCX')).toThrow(UnreadableFile);
    expect(() => openDraft(bytes, '各镇/年报.DOCX')).toThrow('没有检查：不是 Word 文件（.docx），或者已损坏');
  });

  it('says of XML in another encoding that it is not UTF-8', () => {
    const bytes = withParts({ [MAIN]: Uint8Array.from(Buffer.from(`\ufeff${document('<w:body/>')}`, 'utf16le')) });
    expect(() => openDraft(bytes, '年报.docx')).toThrow('UTF-8');
  });
});
