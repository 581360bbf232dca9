import { describe, expect, it } from 'vitest';
import { toChineseNumber } from '../../../../server/src/text/numerals.ts';
import { change, draft, mended, seen } from '../draft.ts';
import { FREE, RIGHT, WRONG } from './article-matters.ts';

const CODE = 'text/article';
const words = (n: number) => `第${toChineseNumber(n)}条`;
/** What is said of sentences, each in a paragraph of its own: none hears of another. */
const messages = (paragraphs: readonly string[]) =>
  seen(change(draft(), /本报告由.*编制。/, paragraphs.join('\n')), CODE).map(f => f.message);

/** The ways in which reports put an article and what it is cited for. */
const FRAMES: readonly ((cited: string, phrase: string) => string)[] = [
  (cited, phrase) => `按照《条例》${cited}规定，${phrase}。`,
  (cited, phrase) => `根据《中华人民共和国政府信息公开条例》${cited}的规定${phrase}。`,
  (cited, phrase) => `严格执行《条例》${cited}，${phrase}，成效明显。`,
  (cited, phrase) => `${phrase}，符合《条例》${cited}要求。`,
  (cited, phrase) => `${phrase}，按照《条例》${cited}执行。`,
  (cited, phrase) => `我局认真落实新修订的《政府信息公开条例》${cited}关于“${phrase}”的要求，工作扎实。`,
];

describe('each article, cited for what it says', () => {
  it('has phrases for all 56', () => {
    expect(RIGHT.map(([article]) => article)).toEqual(Array.from({ length: 56 }, (_, i) => i + 1));
    for (const [, phrases] of RIGHT) expect(phrases.length).toBeGreaterThanOrEqual(3);
  });

  it.each(RIGHT)('第 %i 条 is silent', (article, phrases) => {
    const all = phrases.flatMap(phrase => FRAMES.map(frame => frame(words(article), phrase.words)));
    expect(messages(all)).toEqual([]);
  });

  it.each(RIGHT)('第 %i 条, cited together with its neighbours, is silent', (article, phrases) => {
    const lists = phrases.flatMap(phrase => [
      `按照《条例》${words(article)}、${words(article === 56 ? 55 : article + 1)}规定，${phrase.words}。`,
      `按照《条例》${words(article === 1 ? 2 : article - 1)}和${words(article)}规定，${phrase.words}。`,
    ]);
    expect(messages(lists)).toEqual([]);
  });
});

it.each(FREE)('is silent: %s', sentence => expect(messages([sentence])).toEqual([]));

describe('an article that says something else', () => {
  it.each(WRONG)('第 %i 条: %s', (cited, phrase, right) => {
    const message = `《条例》${words(cited)}说的不是这件事，应为${right}`;
    const sentences = FRAMES.slice(0, 3).map(frame => frame(words(cited), phrase));
    expect(messages(sentences)).toEqual([message, message, message]);
  });

  it('is told of behind its matter too, where nothing else stands behind it', () => {
    expect(messages(['申请行政复议、提起行政诉讼，按照《条例》第三十三条执行。'])).toEqual([
      '《条例》第三十三条说的不是这件事，应为第五十一条',
    ]);
    expect(messages(['信息由制作机关负责公开，按照《条例》第十条执行。'])).toEqual([]);
  });
});

describe('the text of 2007', () => {
  it.each(WRONG.filter(([cited]) => cited <= 38))('is not held to today’s: 第 %i 条, %s', (cited, phrase) => {
    const named = ['2007年《条例》', '《条例》（国务院令第492号）', '原《条例》', '修订前的《条例》', '旧条例'];
    expect(messages(named.map(name => `按照${name}${words(cited)}规定，${phrase}。`))).toEqual([]);
  });

  it('is the one that a report for 2018 cites', () => {
    const lead = '根据《条例》第三十二条规定，编制本报告。公民可以依照《条例》第三十三条申请行政复议。';
    const of = (year: number) => seen(change(draft({ year }), /本报告由.*编制。/, lead), CODE);
    expect(of(2018)).toEqual([]);
    expect(of(2019)).toHaveLength(2);
  });

  it.each([
    '《条例》修订后，原第三十三条关于行政复议、诉讼的规定改为第五十一条。',
    '与修订前相比，《条例》第三十三条关于行政诉讼的规定有调整。',
    '2007年公布的条例第二十四条规定15个工作日内答复，新条例第三十三条规定20个工作日。',
  ])('may be told of: %s', sentence => expect(messages([sentence])).toEqual([]));
});

describe('15个工作日', () => {
  it.each([
    '按照《条例》第三十三条规定的15个工作日内答复申请人。',
    '按照《条例》第三十三条规定，在15个工作日内予以答复。',
    '按照《条例》规定，在十五个工作日内作出答复。',
    '严格执行《条例》规定的15个工作日答复期限。',
    '答复均在《条例》第三十三条规定的15个工作日内作出。',
  ])('is no longer the time to answer: %s', sentence => {
    expect(messages([sentence])).toEqual(['《条例》第三十三条规定的答复期限是20个工作日，不是15个工作日']);
  });

  it.each([
    '按照《条例》第三十三条规定，在20个工作日内予以答复。',
    '按照《条例》第三十二条规定，第三方在15个工作日内提出意见。',
    '按照《条例》第三十四条规定，被征求意见机关在15个工作日内答复。',
    '将《条例》第三十三条规定的20个工作日压缩至15个工作日内答复。',
    '按照《条例》规定，征求第三方意见，第三方在15个工作日内答复。',
    '我局承诺在15个工作日内答复申请人。',
    '按照《条例》规定办理，平均15个工作日内答复。',
    '按照《云川省政府信息公开办法》规定，15个工作日内答复。',
    '原《条例》规定，在15个工作日内予以答复。',
    '按照《条例》第三十二条规定的15个工作日内作出。',
    '按照《条例》规定的15个工作日内完成。',
  ])('may be another time: %s', sentence => expect(messages([sentence])).toEqual([]));
});

describe('articles in a list', () => {
  it.each([
    ['根据《条例》第三十一条、第三十二条规定，编制本报告。', 2],
    ['根据《条例》第三十一条、三十二条规定，编制本报告。', 2],
    ['根据《条例》第三十一、三十二条规定，编制本报告。', 1],
    ['根据《条例》第三十一条、第五十条规定，编制本报告。', 1],
    ['根据《条例》第二十四条、第三十三条规定，按期答复。', 0],
    ['根据《条例》第三十三条、第三十六条规定，答复后申请人提起行政诉讼。', 0],
    ['根据《条例》第三十一条、第五条规定，编制本报告。', 1],
    ['本报告根据《条例》第三十一条编制。', 1],
    ['本报告根据《条例》第三十一条的要求编制。', 1],
    ['本报告根据《条例》第五十条编制。', 0],
    ['依据《条例》第三十三条申请复议。', 1],
    ['根据《条例》第十五条、第二十三条规定，征得第三方同意。', 0],
  ])('%s', (sentence, count) => expect(messages([sentence])).toHaveLength(count));

  it('are each mended to another', () => {
    const text = change(draft(), /本报告由.*编制。/, '根据《条例》第三十一条、第三十二条规定，编制本报告。');
    expect(mended(mended(text, CODE), CODE)).toContain('《条例》第五十条、第四十九条规定');
    expect(mended(text, CODE, 1)).toContain('《条例》第三十一条、第四十九条规定');
  });
});

describe('a 款 or 项 that does not exist', () => {
  it.each([
    ['《条例》第五十条第（一）（六）项', '（六）', '《条例》没有第五十条第（六）项'],
    ['《条例》第三十六条第（七）项、（八）项', '（八）', '《条例》没有第三十六条第（八）项'],
    ['《条例》第二十条第（一）、（十六）项', '（十六）', '《条例》没有第二十条第（十六）项'],
    ['《条例》第五十条第三项、六项', '六', '《条例》没有第五十条第（六）项'],
    ['《条例》第十六条第二款、第三款', '三', '《条例》没有第十六条第三款'],
    ['《条例》第四十九、五十七条', '五十七', '《条例》没有第五十七条，共 56 条'],
    ['《条例》第五十条第（六）项', '第五十条第（六）项', '《条例》没有第五十条第（六）项'],
    ['《条例》第五十条（一）（六）', '（六）', '《条例》没有第五十条第（六）项'],
    ['《条例》第二十条之一', '第二十条之一', '《条例》没有第二十条之一'],
    ['《条例》六十条', '六十条', '《条例》没有六十条，共 56 条'],
  ])('is marked where it stands: %s', (cited, on, message) => {
    const text = change(draft(), /本报告由.*编制。/, `按照${cited}规定，现报告如下。`);
    const found = seen(text, CODE);
    expect(found.map(f => [f.text, f.message])).toEqual([[on, message]]);
  });

  it.each(['《条例》第四十九条（1）', '《条例》第四十九条（一）、（二）'])('may be a note: %s', cited => {
    expect(messages([`按照${cited}，现报告如下。`])).toEqual([]);
  });

  it('is not missed in a report for 2018, where the text of then has it', () => {
    const words = '按照《条例》第三十二条第（六）项规定，现报告如下。';
    const of = (year: number) => seen(change(draft({ year }), /本报告由.*编制。/, words), CODE);
    expect(of(2023)).toHaveLength(1);
    expect(of(2018)).toEqual([]);
  });
});
