import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json';
import { CLIENT_SETTINGS, faultsIn, faultTeller } from '../../../server/src/lsp/setting-faults.ts';

describe('settings that a client sends', () => {
  it.each([
    [{ rules: { 'text/figur': 'off' } }, '没有规则“text/figur”（是不是“text/figure”？），这一项不起作用'],
    [{ rules: { 'text/figure': 'warn' } }, /^规则“text\/figure”的级别应为 off、.*不是“warn”/],
    [{ rules: { style: false } }, /^规则“style”的级别应为 off、/],
    [{ rules: ['style'] }, '“rules”应写在 { } 里，这一项不起作用'],
    [{ rulse: {} }, '不认识“rulse”（是不是“rules”？），这一项不起作用'],
    [{ whatever: 1 }, /^不认识“whatever”，可以写 rules、.*codeLens，这一项不起作用$/],
    [{ exclude: ['归档/**'] }, '“exclude”只在 nianbao.json 里起作用，这一项不起作用'],
    [{ overviewLength: '400' }, '“overviewLength”应为大于 0 的整数，这一项不起作用'],
    [{ townshipDeadline: '1月' }, '“townshipDeadline”应为“月-日”，如 "01-31"，这一项不起作用'],
    [{ previousReport: {} }, /^“previousReport”应为上年年报的路径/],
    [{ regulationFile: 3 }, /^“regulationFile”应为《条例》文本的路径/],
    [{ inlayHints: 'yes' }, '“inlayHints”应为 true 或 false，这一项不起作用'],
    [{ terms: { 抓手: 3 } }, /^“terms”中“抓手”的写法不对/],
    ['off', '设置应写在 { } 里，全部不起作用'],
  ])('%j is told', (settings, said) => {
    expect(faultsIn(settings)).toEqual([typeof said === 'string' ? said : expect.stringMatching(said)]);
  });

  it('are right where nothing is set, in whatever way that is written, and as VS Code answers them', () => {
    for (const nothing of [undefined, null, [], {}, { rules: [], terms: null, previousReport: '' }])
      expect(faultsIn(nothing)).toEqual([]);
    const properties = [manifest.contributes.configuration].flat().flatMap(group => Object.entries(group.properties));
    const names = properties.map(([name]) => name.split('.')[1]!);
    expect(CLIENT_SETTINGS.filter(name => !names.includes(name))).toEqual([]);
    const answered = properties.map(([name, { default: value }]) => [name.split('.')[1]!, value as unknown]);
    expect(faultsIn(Object.fromEntries(answered))).toEqual([]);
  });

  it('are told of once each', () => {
    const told: string[] = [];
    const tell = faultTeller(message => told.push(message));
    tell(['甲', '乙']);
    tell(['甲']);
    tell(['甲', '丙']);
    tell([]);
    expect(told).toEqual(['编辑器传来的设置：甲；乙。', '编辑器传来的设置：丙。']);
  });
});
