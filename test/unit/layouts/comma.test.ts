import { describe, expect, it } from 'vitest';
import { joinQuoted, onlyField } from '../../../server/src/layouts/comma.ts';
import { plainLines } from '../../../server/src/text/lines.ts';
import { places, reading } from './rows.ts';

describe('values between commas', () => {
  it.each<[string, string[]]>([
    ['行政许可,1', ['行政许可', '1']],
    ['甲,行政许可', ['甲', '行政许可']],
    ['行政许可,', ['行政许可', '']],
    [',行政许可', ['', '行政许可']],
    ['1,2,3', ['1', '2', '3']],
    ['0,0,0', ['0', '0', '0']],
    ['1,,3', ['1', '', '3']],
    [',,', ['', '', '']],
    ['1,/,—,－,１.5', ['1', '/', '—', '－', '１.5']],
    ['12,345,67', ['12', '345', '67']],
    ['1234,567,890', ['1234', '567', '890']],
    ['0,123,456', ['0', '123', '456']],
    ['甲,1,2,3,4,5', ['甲', '1', '2', '3', '4', '5']],
    ['"行政许可","1,000"', ['行政许可', '1,000']],
    [' "行政许可" , "1" ', ['行政许可', '1']],
    ['"行政许可",1', ['行政许可', '1']],
    ['行政许可,"1', ['行政许可', '"1']],
    ['"行政许可"甲,2', ['行政许可', '2']],
    ['行政许可,""', ['行政许可', '']],
    ['行政许可;"1;2"', ['行政许可', '1;2']],
    ['行政许可；"1；2"；3', ['行政许可', '1；2', '3']],
  ])('%j', (text, fields) => {
    const read = reading(text);
    expect(read).toEqual(['comma', ...fields]);
  });

  it('a cell alone on its line is read without its quotes', () => {
    expect(reading('"行政许可"')).toEqual(['cell1', '行政许可']);
    expect(reading('"行政"许可"')).toEqual(['cell1', '"行政"许可"']);
  });

  it.each([
    '1,234,567',
    ' 1,234 ',
    '12,345,678',
    '123,456,789',
    '甲,1',
    '1,2',
    '甲,1,2,3,4',
    '甲,乙,丙',
    '行政许可,1 2,3',
    '1,234  5,678',
  ])('%j are none', text => expect(reading(text)[0]).not.toBe('comma'));

  it('stand where they are written, without their quotes', () => {
    expect(places('"行政许可", 12 ,,"3"')).toEqual(['行政许可@0', '12@1', '‸12@2', '3@3']);
    expect(places('行政许可,  ,1')).toEqual(['行政许可@0', '‸6@1', '1@2']);
  });
});

describe('a line break inside a quoted cell', () => {
  const joined = (text: string) => joinQuoted(plainLines(text), text).map(line => line.text);

  it.each<[string, string[]]>([
    ['"甲\n乙","丙"', ['"甲\n乙","丙"']],
    ['"甲\r\n乙",丙\n丁', ['"甲\r\n乙",丙', '丁']],
    ['"甲\n\n乙",1\n2,"3"', ['"甲\n\n乙",1', '2,"3"']],
    ['1,"甲\n乙"', ['1,"甲\n乙"']],
    ['1,"甲","乙\n丙","丁\n戊"', ['1,"甲","乙\n丙","丁\n戊"']],
    ['"甲","乙"\n1,2', ['"甲","乙"', '1,2']],
    // A quote that is none of a table's stays alone, and so does one that nothing closes.
    ['他说"甲\n乙"丙\n"丁",1', ['他说"甲', '乙"丙', '"丁",1']],
    ['"丁",1\n"甲\n乙', ['"丁",1', '"甲', '乙']],
    ['甲"\n乙"', ['甲"', '乙"']],
    // Between tabs, as a sheet's cells are copied.
    ['"甲\n乙"\t1\n丙\t2', ['"甲\n乙"\t1', '丙\t2']],
    ['1\t"甲\n乙\n丙"', ['1\t"甲\n乙\n丙"']],
    ['甲\t"乙\n丙"\t"丁\n戊"\t1', ['甲\t"乙\n丙"\t"丁\n戊"\t1']],
    ['甲\t"称""乙""\n丙"\t1', ['甲\t"称""乙""\n丙"\t1']],
    // An odd quote is none, and takes no rows with it.
    ['\t"说明\n甲\t1\n乙"\t4', ['\t"说明', '甲\t1', '乙"\t4']],
    ['\t"说明\n甲\n\n乙"\t4', ['\t"说明', '甲', '', '乙"\t4']],
    ['甲\t称"乙\n丙"\t4', ['甲\t称"乙', '丙"\t4']],
    ['甲\t"乙\n丙"丁\t4', ['甲\t"乙', '丙"丁\t4']],
    ['甲\t"乙\t1\n丙"\t4', ['甲\t"乙\t1', '丙"\t4']],
    ['甲\t"乙\n丙\t丁"', ['甲\t"乙', '丙\t丁"']],
    ['甲\t"乙\n丙"\t称"丁\n戊"', ['甲\t"乙', '丙"\t称"丁', '戊"']],
  ])('%j', (text, lines) => expect(joined(text)).toEqual(lines));

  it.each<[number, boolean]>([
    [10, true],
    [11, false],
  ])('with %d lines between: joined %s', (between, together) => {
    const text = `"甲\n${'字\n'.repeat(between)}乙",1`;
    expect(joined(text)).toHaveLength(together ? 1 : between + 2);
  });

  it.each<[number, boolean]>([
    [4, true],
    [5, false],
  ])('with %d lines between, among tabs: joined %s', (between, together) => {
    const text = `"甲\n${'字\n'.repeat(between)}乙"\t1`;
    expect(joined(text)).toHaveLength(together ? 1 : between + 2);
  });

  it('leaves each line its place', () => {
    const text = '零\n"甲\n乙",1\n二';
    for (const line of joinQuoted(plainLines(text), text)) {
      expect(text.slice(line.start, line.end)).toBe(line.text);
      expect(line.map).toBe(null);
    }
  });
});

describe('the only field of a line', () => {
  const only = (text: string) => {
    const found = onlyField({ text, start: 7, end: 7 + text.length, map: null });
    return found && [found.text, found.start, found.end];
  };

  it.each([
    ['公开信息203条。,,', '公开信息203条。', 0],
    ['公开信息,解读政策。,,,,', '公开信息,解读政策。', 0],
    ['"公开信息,解读政策。",,', '公开信息,解读政策。', 1],
    ['"公开”信息，称“好",,,', '公开”信息，称“好', 1],
    ['"公开"信息",,', '"公开"信息"', 0],
    ['公开信息",,', '公开信息"', 0],
    ['公开信息203条。;;', '公开信息203条。', 0],
    ['"公开信息;解读政策。";;;', '公开信息;解读政策。', 1],
    ['公开信息;,,', '公开信息;', 0],
  ])('%s', (line, text, from) => expect(only(line)).toEqual([text, 7 + from, 7 + from + text.length]));

  it.each(['公开信息，', '公开信息,', '公开信息;', '公开信息;,', ',,,', '""', '"",,', '公开,,信息', ''])(
    'is none in %j',
    line => {
      expect(only(line)).toBeNull();
    },
  );

  it('is looked for in time that grows with the line', () => {
    expect(only(`${','.repeat(100_000)}公开`)).toBeNull();
  });

  it('is none in a page’s line, whose characters stand apart in the source', () => {
    expect(onlyField({ text: '公开,,', start: 0, end: 4, map: [0, 1, 1, 2, 2, 3, 3, 4] })).toBeNull();
  });
});
