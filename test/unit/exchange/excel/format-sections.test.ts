import { describe, expect, it } from 'vitest';
import { isBlankSection, sectionFor, shownWords } from '../../../../server/src/exchange/excel/format-sections.ts';

describe('the section of a number format', () => {
  it.each([
    [3, '0;-0;"零";@', '0'],
    [-3, '0;-0;"零";@', '-0'],
    [0, '0;-0;"零";@', '"零"'],
    [-3, '0', '0'],
    [0, '0;-0', '0'],
    [3, '"a;b"0;-0', '"a;b"0'],
    [-3, '"";-0', '-0'],
    [3, '0\\;0;-0', '0\\;0'],
    [3, '0!;0;-0', '0!;0'],
    [-1, '0;', ''],
    [0, ';;;', ''],
    [3, '', ''],
  ])('of %d in %s is %s', (value, code, section) => {
    expect(sectionFor(value, code)).toBe(section);
  });

  it.each([
    ['[<5]"a";0', [4, 5, 6], ['[<5]"a"', '0', '0']],
    ['[<=5]"a";0', [4, 5, 6], ['[<=5]"a"', '[<=5]"a"', '0']],
    ['[>5]"a";0', [4, 5, 6], ['0', '0', '[>5]"a"']],
    ['[>=5]"a";0', [4, 5, 6], ['0', '[>=5]"a"', '[>=5]"a"']],
    ['[=5]"a";0', [4, 5, 6], ['0', '[=5]"a"', '0']],
    ['[<>5]"a";0', [4, 5, 6], ['[<>5]"a"', '0', '[<>5]"a"']],
    ['[Red][<2.5]0;0.0', [2, 2.4, 2.5], ['[Red][<2.5]0', '[Red][<2.5]0', '0.0']],
    ['[>-1]0;"b"', [0, 1, 2], ['[>-1]0', '[>-1]0', '[>-1]0']],
    ['[=1]"a";[=2]"b";0', [1, 2, 3], ['[=1]"a"', '[=2]"b"', '0']],
    ['[=1]"a";[=2]"b"', [1, 2, 3], ['[=1]"a"', '[=2]"b"', null]],
    // The fourth is for words.
    ['[=1]"a";[=2]"b";[=3]"c";@', [3, 4, 0], ['[=3]"c"', null, null]],
    ['[<5]"a";0', [-1, -9, 0], [null, null, '[<5]"a"']],
  ])('in %s is the first whose condition fits', (code, values, sections) => {
    expect(values.map(value => sectionFor(value, code))).toEqual(sections);
  });

  it.each([
    ['', ';;;', true],
    [' ', '0; ;0', true],
    ['_ * ', '_ * ;', true],
    // A colour alone shows the number in it; so does a format without a code.
    ['[Red]', '[Red];0', false],
    ['', '', false],
    ['"件"', '"件";', false],
    ['0', '0;', false],
  ])('%s of %s shows nothing: %s', (section, code, blank) => {
    expect(isBlankSection(section, code)).toBe(blank);
  });
});

describe('words in a number format', () => {
  it.each([
    ['0;-0;0;"约"@', '约甲'],
    ['@"件"', '甲件'],
    ['0;@!件', '甲件'],
    ['0;@\\件', '甲件'],
    ['[Red]@', '甲'],
    ['0;0;0;[蓝色]""@_ * ', '甲'],
    ['0\\@', '甲'],
    ['0"@";0', '甲'],
    ['""0;-0', '甲'],
    ['@;@"件"', '甲'],
    ['0;0;0;;', ''],
    ['0;0;0;"略"', '略'],
  ])('%s are shown as %s', (code, shown) => {
    expect(shownWords('甲', code)).toBe(shown);
  });
});
