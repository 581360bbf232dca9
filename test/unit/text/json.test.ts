import { describe, expect, it } from 'vitest';
import { type JsonNode, readJson } from '../../../server/src/text/json.ts';

function plain(node: JsonNode): unknown {
  if (node.kind === 'text') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind === 'record') return Object.fromEntries([...node.entries].map(([k, v]) => [k, plain(v)]));
  return 'other';
}

describe('readJson', () => {
  it.each([
    ['{}', {}],
    ['[]', []],
    [' [ "a" , {"b": ["\\u53bf", "x\\"y"]} ]\n', ['a', { b: ['县', 'x"y'] }]],
    ['\uFEFF{"a": 1, "b": -1.5e3, "c": true, "d": null}', { a: 'other', b: 'other', c: 'other', d: 'other' }],
  ])('reads %s', (text, value) => {
    const read = readJson(text);
    if (read.kind === 'error') throw new Error(read.reason);
    expect(plain(read)).toEqual(value);
  });

  it('tells where each value stands', () => {
    const text = '{"sums": [ {"parent": "县.txt"} ]}';
    const read = readJson(text);
    if (read.kind !== 'record') throw new Error(read.kind);
    const sums = read.entries.get('sums')!;
    expect(text.slice(sums.span.start, sums.span.end)).toBe('[ {"parent": "县.txt"} ]');
    if (sums.kind !== 'list') throw new Error(sums.kind);
    const { start, end } = sums.items[0]!.span;
    expect(text.slice(start, end)).toBe('{"parent": "县.txt"}');
  });

  it.each([
    ['', '没有写完', 0],
    ['{', '没有写完', 1],
    ['{"a": ', '没有写完', 6],
    ['{"a": ["b"', '少了“]”', 10],
    ['{"a": 1 "b": 2}', '前面少了逗号', 8],
    ['{"a": 1，"b": 2}', '“，”应为半角的“,”', 7],
    ['{"a": "x"，"b": 2}', '“，”应为半角的“,”', 9],
    ['{"a"："x"}', '“：”应为半角的“:”', 4],
    ['{“a”: 1}', '引号应为半角的双引号', 1],
    ["['a']", '引号应为半角的双引号', 1],
    ['["a",]', '多了一个逗号', 5],
    ['{"a": 1,}', '多了一个逗号', 8],
    ['["a\n"]', '引号没有成对', 1],
    ['["各单位\\*.txt"]', '路径请用“/”分隔', 1],
    ['# 说明\n{}', '注释应写作“// …”', 0],
    ['{"a": 1 / 2}', '前面少了逗号', 8],
    ['{} {}', '末尾多了内容', 3],
    ['[县.txt]', '文字要写在半角双引号里', 1],
    ['{"a": [2025年报.txt]}', '不认识“2”，文字要写在半角双引号里', 7],
    ['{"a": true，"b": 1}', '“，”应为半角的“,”', 10],
    ['{"a": null；"b": 1}', '“；”应为半角的“,”', 10],
    ['["a"] ，', '末尾多了内容', 6],
    ['{"a" "b"}', '少了冒号', 5],
    ['["a\tb"]', '控制字符', 1],
    ['[01]', '不认识“0”', 1],
    ['[1.]', '不认识“1”', 1],
  ])('says in Chinese what is wrong: %s', (text, reason, at) => {
    const read = readJson(text);
    if (read.kind !== 'error') throw new Error(read.kind);
    expect(read.reason).toContain(reason);
    expect(read.at).toBe(at);
  });

  it('takes comments, and gives each value its place', () => {
    const text = '// 说明\n{"a" /* 甲 */: [1, // 乙\n2], "b": "// 不是注释"}';
    const read = readJson(text);
    if (read.kind !== 'record') throw new Error(read.kind);
    const { start, end } = read.entries.get('a')!.span;
    expect(text.slice(start, end)).toBe('[1, // 乙\n2]');
    expect(read.entries.get('b')).toMatchObject({ kind: 'text', value: '// 不是注释' });
  });

  it('gives up where nesting has no end', () => {
    expect(readJson('['.repeat(100_000))).toMatchObject({ kind: 'error', reason: '层次太多', at: 101 });
    expect(readJson('{"a":'.repeat(100_000))).toMatchObject({ kind: 'error', reason: '层次太多', at: 505 });
    expect(readJson('['.repeat(101) + ']'.repeat(101)).kind).toBe('list');
  });

  it('takes exactly what JSON.parse takes', () => {
    const text = '{"sums": [{"parent": "县.txt", "units": ["a", {"name": "b", "files": "c\\u0020"}]}], "n": -0.5e+7}';
    for (let i = 0; i < text.length; i++) {
      for (const mutant of [
        text.slice(0, i),
        text.slice(0, i) + text.slice(i + 1),
        `${text.slice(0, i)}]${text.slice(i)}`,
      ]) {
        let right = true;
        try {
          JSON.parse(mutant);
        } catch {
          right = false;
        }
        expect([mutant, readJson(mutant).kind !== 'error']).toEqual([mutant, right]);
      }
    }
  });
});
