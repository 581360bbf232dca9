import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '../../../server/src/exchange/text/gb18030.ts';
import { decodeText, isGarbled } from '../../../server/src/text/decode.ts';

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from('第五十条'), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from('\ufeff第五十条'), 'utf-8'],
    ['UTF-16', utf16('第五十条'), 'utf-16le'],
    ['UTF-16, big end first', utf16('第五十条').swap16(), 'utf-16be'],
    ['GB18030', Uint8Array.of(0xb5, 0xda, 0xce, 0xe5, 0xca, 0xae, 0xcc, 0xf5), 'gb18030'],
  ])('%s', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toMatchObject({ kind: 'text', text: '第五十条', encoding });
  });

  it('keeps a text of UTF-8 with a damaged byte', () => {
    const bytes = Buffer.from('政府信息公开工作年度报告'.repeat(20));
    bytes[7] = 0xff;
    expect(decodeText(bytes)).toMatchObject({ kind: 'text', encoding: 'utf-8' });
  });

  it.each([
    ['Word', [0x50, 0x4b, 0x03, 0x04, 1], '.docx'],
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF'],
    ['anything binary', [0, 1, 2, 3, 0, 0], '二进制'],
  ])('%s is no text', (_name, bytes, reason) => {
    const read = decodeText(Uint8Array.from(bytes));
    expect(read.kind === 'not-text' && read.reason).toContain(reason);
  });
});

describe('isGarbled', () => {
  const asUtf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const draft = '政府信息公开工作年度报告，2025年，共收到申请12件。\n';

  it('sees a text in GB18030 that was read as UTF-8', () => {
    expect(isGarbled(asUtf8(encodeGb18030(draft)))).toBe(true);
    expect(isGarbled(asUtf8(encodeGb18030(`${'a b c 1 2 3\n'.repeat(100)}总计`)))).toBe(true);
  });

  it('leaves alone what was read right, and what lost a character or two', () => {
    for (const text of [draft, '', 'plain', `${draft}\ufffd`]) expect(isGarbled(text)).toBe(false);
  });
});
