import { describe, expect, it } from 'vitest';
import { change, draft, mended, roundTrip, seen } from '../draft.ts';

const CODE = 'text/citation';
const lead = (words: string) => change(draft(), '一、总体情况', `${words}\n\n一、总体情况`);
const FORM = '关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知';

describe('text/citation', () => {
  it.each([
    [`按照《${FORM}》（国办公开办函〔2021〕3号）编制。`, '国办公开办函〔2021〕30号）'],
    [`按照《${FORM}》（国办公开办函〔2022〕30号）编制。`, '国办公开办函〔2021〕30号）'],
    [`按照《${FORM}》（国办公开办涵〔2021〕30号）编制。`, '国办公开办函〔2021〕30号）'],
    [`按照《${FORM}》（国办发〔2021〕30号）编制。`, '国办公开办函〔2021〕30号）'],
    [`按照《${FORM}》（〔2021〕300号）编制。`, '（〔2021〕30号）'],
    [
      '按照《关于印发〈中华人民共和国政府信息公开工作年度报告格式（试行）〉的通知》（国办公开办函〔2021〕30号）编制。',
      '年度报告格式〉的通知',
    ],
    ['按照《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2021〕30号）编制。', `《${FORM}》`],
    ['根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。', '国务院令第711号'],
    ['根据《政府信息公开条例》（中华人民共和国国务院令第771号）编制。', '国务院令第711号'],
    ['认真贯彻《中华人民共和国政府信息公开法》。', '《中华人民共和国政府信息公开条例》'],
    ['认真贯彻《政府信息公开法》。', '《政府信息公开条例》'],
    ['认真贯彻中华人民共和国政府信息公开法。', '中华人民共和国政府信息公开条例。'],
  ])('fires, and its fix puts it right: %s', (words, right) => {
    const text = lead(words);
    expect(seen(text, CODE).map(f => f.severity)).toEqual(['warning']);
    expect(mended(text, CODE)).toContain(right);
    roundTrip(text, CODE);
  });

  it.each([
    `按照《${FORM}》（国办公开办函〔2021〕30号）编制。`,
    `按照《${FORM}》（国办公开办函[2021]30 号）编制。`,
    `按照《${FORM}》（青政办发〔2023〕5号转发）编制。`.replace('》（', '》，'),
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。',
    '《政府信息公开条例》（2007年国务院令第492号公布，2019年国务院令第711号修订）施行以来，工作不断规范。',
    '落实《优化营商环境条例》（国务院令第722号）。',
    '落实《青禾县政府信息公开办法》和《政府信息公开办法》。',
    '印发《政府网站建设通知》（国办公开办函〔2019〕61号）。',
    '贯彻政府信息公开法律法规，按政府信息公开法定时限办理。',
  ])('is silent: %s', words => {
    expect(seen(lead(words), CODE)).toEqual([]);
  });

  it('leaves the reports before 2021 to their notice', () => {
    const old = draft({ year: 2020, edition: '2019' });
    const words = `按照《${FORM}》（国办公开办函〔2021〕3号）编制。`;
    expect(seen(change(old, '一、总体情况', `${words}\n\n一、总体情况`), CODE)).toEqual([]);
  });
});
