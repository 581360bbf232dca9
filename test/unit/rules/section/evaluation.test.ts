import { describe, expect, it } from 'vitest';
import { codes, seen } from '../draft.ts';
import { overview, TOPICS } from '../prose.ts';

describe('section/evaluation', () => {
  const supervised = (words: string) => overview(`${TOPICS.slice(0, 4).join('')}${words}`);

  it('names what a government must also give', () => {
    expect(seen(supervised('列入年度工作考核。'), 'section/evaluation')).toMatchObject([
      {
        text: '一、总体情况',
        message: '政府的年报还应写社会评议、责任追究的结果（《条例》第五十条）',
        severity: 'warning',
      },
    ]);
  });

  it('stands at the sub-heading where it belongs', () => {
    const text = overview(`（一）公开。${TOPICS.slice(0, 4).join('')}\n（二）监督保障。举办业务培训2期。`);
    expect(seen(text, 'section/evaluation').map(f => f.text)).toEqual(['（二）监督保障']);
  });

  it('says less where there are arrangements without results', () => {
    const text = supervised('纳入年终考核，公开情况占4分；完善社会评议制度；落实责任追究制度。');
    expect(seen(text, 'section/evaluation')).toMatchObject([
      {
        text: '评议',
        message: '社会评议、责任追究只写了制度，没有写结果（《条例》第五十条）',
        severity: 'information',
      },
    ]);
  });

  it.each([
    '工作考核占4分，社会评议满意率95%，未发生责任追究情形。',
    '年度绩效考核等次为优秀，收回评议问卷200份，没有追究责任的情况。',
    '年终考评已通报，开展民意调查一次，无问责情形。',
  ])('takes %s', words => expect(codes(supervised(words))).not.toContain('section/evaluation'));

  it.each([
    ['工作考核占4分；建立社会评议制度；落实责任追究制度，全年没有责任追究情形。', ['评议']],
    ['工作考核占4分；完善社会评议机制，评议结果为满意；落实责任追究制度。', ['追究']],
    ['按照考核办法考核为优秀；按照评议细则开展了社会评议；按照责任追究办法通报1起。', []],
    ['按照考核办法考核；社会评议满意率高；未发生责任追究。', ['考核']],
  ])('tells outcomes from arrangements: %s', (words, places) => {
    const found = seen(supervised(words), 'section/evaluation');
    expect(found.map(f => f.severity)).toEqual(places.length > 0 ? ['information'] : []);
    for (const [i, place] of places.entries()) expect(found[i]!.text).toContain(place);
  });

  it.each(['浦东新区人民政府', '松岭林区人民政府', '青禾人民政府'])(
    'asks it of every people’s government: %s',
    organ => {
      const text = supervised('举办业务培训2期。').replaceAll('青禾镇人民政府', organ);
      expect(codes(text)).toContain('section/evaluation');
    },
  );

  it('asks nothing of departments, sub-districts and offices of unknown kind', () => {
    for (const organ of ['云岭县水利局', '石桥街道办事处', '东湾新区管委会']) {
      const text = supervised('举办业务培训2期。').replaceAll('青禾镇人民政府', organ);
      expect(codes(text), organ).not.toContain('section/evaluation');
    }
  });
});
