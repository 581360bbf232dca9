import { describe, expect, it } from 'vitest';
import { isSpace } from '../../../server/src/text/fold.ts';
import { isUnseen, withoutUnseen } from '../../../server/src/text/unseen.ts';

const UNSEEN = [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfe00, 0xfe0f, 0xfeff];

describe('what no reader sees', () => {
  it.each(UNSEEN)('%i is left out', code => {
    const mark = String.fromCharCode(code);
    expect(withoutUnseen(`${mark}3${mark}${mark}1${mark}`)).toBe('31');
  });

  it.each([0x20, 0xa0, 0x2009, 0x2028, 0x202f, 0x205f, 0x3000, 0x4e00])('%i is kept', code => {
    expect(withoutUnseen(`3${String.fromCharCode(code)}1`)).toHaveLength(3);
  });

  it('is white space to who compares words', () => {
    for (let code = 0; code <= 0xffff; code++) if (isUnseen(code)) expect(isSpace(code), code.toString(16)).toBe(true);
  });
});
