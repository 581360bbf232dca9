import { describe, expect, it } from 'vitest';
import { NEW_OFFICE_FILE } from '../../../server/src/cli/init.ts';
import { readOfficeFile } from '../../../server/src/workspace/office-file.ts';
import { configOfLayers } from '../../../server/src/workspace/setting-layers.ts';

const settingsIn = (text: string) => readOfficeFile(text).settings;

describe('the settings in a nianbao.json', () => {
  it('are read, each with its place', () => {
    const { settings, problems } = readOfficeFile(`{
  "rules": { "text/figure": "warning", "style": "off" },
  "terms": { "脱贫攻坚": "巩固拓展脱贫攻坚成果", "抓手": "", "短板": null },
  "overviewLength": 400, "townshipDeadline": "02-10", "previousReport": "../2024/年报.docx",
  "exclude": ["归档/**", "草稿"]
}`);
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      rules: { 'text/figure': 'warning', style: 'off' },
      terms: [
        { avoid: '脱贫攻坚', use: '巩固拓展脱贫攻坚成果' },
        { avoid: '抓手', use: null },
        { avoid: '短板', use: null },
      ],
      overviewLength: 400,
      townshipDeadline: '02-10',
      previousReport: '../2024/年报.docx',
      exclude: ['归档/**', '草稿'],
    });
    expect(settings.places.get('rules.style')?.start.line).toBe(1);
    expect(settings.places.get('overviewLength')?.start.line).toBe(3);
    expect(settings.places.get('exclude.归档/**')?.start.line).toBe(4);
  });

  it.each([
    ['{"rule": {}}', '不认识“rule”（是不是“rules”？），这一项不起作用'],
    ['{"颜色": 1}', '不认识“颜色”，可以写 sums、ignore、rules、terms、overviewLength'],
    ['{"rules": {"text/figures": "off"}}', '没有规则“text/figures”（是不是“text/figure”？）'],
    ['{"rules": {"figure": "off"}}', '没有规则“figure”'],
    [
      '{"rules": {"text/figure": "warn"}}',
      '规则“text/figure”的级别应为 off、hint、information、warning、error 之一，不是“warn”',
    ],
    ['{"rules": {"text/figure": "erorr"}}', '不是“erorr”（是不是“error”？）'],
    [
      '{"rules": {"text/figure": false}}',
      '规则“text/figure”的级别应为 off、hint、information、warning、error 之一，这一项',
    ],
    ['{"rules": []}', '“rules”应写在 { } 里'],
    ['{"terms": {"抓手": 3}}', '“terms”中“抓手”的写法不对'],
    ['{"overviewLength": "400"}', '“overviewLength”应为大于 0 的整数'],
    ['{"overviewLength": 0}', '“overviewLength”应为大于 0 的整数'],
    ['{"townshipDeadline": "1月31日"}', '“townshipDeadline”应为“月-日”，如 "01-31"'],
    ['{"townshipDeadline": "02-32"}', '“townshipDeadline”应为“月-日”'],
    ['{"townshipDeadline": "02-30"}', '“townshipDeadline”应为“月-日”'],
    ['{"townshipDeadline": "04-31"}', '“townshipDeadline”应为“月-日”'],
    ['{"rules": {}, "rules": {"style": "off"}}', '“rules”写了不止一次，只有最后一次起作用，这一次不起作用'],
    ['{"rules": {"style": "off", "style": "off"}}', '“style”写了不止一次'],
    ['{"sums": [{"parent": "a", "parent": "b", "units": []}]}', '“parent”写了不止一次'],
    ['{"previousReport": ""}', '“previousReport”应为上年年报的路径'],
    ['{"exclude": "归档"}', '“exclude”应为一个列表'],
    ['{"exclude": ["../归档"]}', '“exclude”第 1 项不能写“..”'],
    ['{"exclude": [1]}', '“exclude”第 1 项应为路径或通配符'],
  ])('%s is told of', (text, words) => {
    const { problems } = readOfficeFile(text);
    expect(problems.map(p => p.message).join()).toContain(words);
  });

  it('that are written twice are told of where they do not hold, and the last holds', () => {
    const { settings, problems } = readOfficeFile('{\n"rules": {"style": "off"},\n"rules": {"cell": "hint"}\n}');
    expect(problems.map(p => p.range.start)).toEqual([{ line: 1, character: 0 }]);
    expect(settings.rules).toEqual({ cell: 'hint' });
    expect(readOfficeFile('{"townshipDeadline": "02-29"}').problems).toEqual([]);
  });

  it('that are right hold beside those that are wrong', () => {
    expect(settingsIn('{"rules": {"x": "off", "style": "off"}, "overviewLength": -1}')).toMatchObject({
      rules: { style: 'off' },
      overviewLength: null,
    });
  });

  it('are those that hold without it in the file that init writes', () => {
    const { settings, sums, problems } = readOfficeFile(NEW_OFFICE_FILE);
    expect([problems, sums, settings.exclude]).toEqual([[], [], []]);
    expect(configOfLayers([settings])).toEqual({ rules: {}, overviewLength: 1000, townshipDeadline: '01-31' });
  });
});

describe('layers of settings', () => {
  it('hold each above the next, value by value', () => {
    const near = settingsIn('{"rules": {"text/figure": "off"}, "terms": {"抓手": "举措"}, "overviewLength": 400}');
    const far = settingsIn(
      '{"rules": {"text": "hint", "cell/blank": "error"}, "terms": {"抓手": "", "短板": ""}, "overviewLength": 300, "townshipDeadline": "02-01"}',
    );
    const config = configOfLayers([near, far]);
    expect(config.rules['text/figure']).toBe('off');
    expect(config.rules['text/sum']).toBe('hint');
    expect(config.rules['cell/blank']).toBe('error');
    expect(config.rules['table/balance']).toBeUndefined();
    expect(config).toMatchObject({
      terms: [
        { avoid: '抓手', use: '举措' },
        { avoid: '短板', use: null },
      ],
      overviewLength: 400,
      townshipDeadline: '02-01',
    });
  });

  it('set a rule by its own name before style, and by that before the group that its code names', () => {
    const { rules } = configOfLayers([
      settingsIn('{"rules": {"text/typo": "error", "style": "off", "text": "warning"}}'),
    ]);
    expect([rules['text/typo'], rules['text/punctuation'], rules['text/figure'], rules['table/label']]).toEqual([
      'error',
      'off',
      'warning',
      'off',
    ]);
  });

  it('set a whole group above single rules of a lower layer', () => {
    const { rules } = configOfLayers([
      settingsIn('{"rules": {"text": "off"}}'),
      settingsIn('{"rules": {"text/figure": "error"}}'),
    ]);
    expect(rules['text/figure']).toBe('off');
  });
});
