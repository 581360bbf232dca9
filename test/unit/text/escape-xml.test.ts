import { expect, it } from 'vitest';
import { escapeXml } from '../../../server/src/text/escape-xml.ts';

it('text between tags has no signs of tags, and no characters that XML can’t hold', () => {
  expect(escapeXml('A&B <总计> "22" 4&lt;5')).toBe('A&amp;B &lt;总计&gt; "22" 4&amp;lt;5');
  expect(escapeXml('一\0二\x0b三\x1f四\ufffe五\uffff')).toBe('一二三四五');
  expect(escapeXml('一\t二\n三\r四𠮷')).toBe('一\t二\n三\r四𠮷');
});
