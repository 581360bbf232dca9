import { it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { findSections } from '../../../server/src/report/sections/by-words.ts';
import { headingOf, isSentence, isShortLine } from '../../../server/src/report/sections/heading-line.ts';
import { cutAtHeadings } from '../../../server/src/report/sections/one-line.ts';
import { sectionNumberAt, sectionsOf } from '../../../server/src/report/sections/table-of-contents.ts';
import { plainLines } from '../../../server/src/text/lines.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { expectApproved } from '../../support/approved.ts';
import { each, listed, short } from '../../support/inputs.ts';
import { oneLine } from '../../support/read-tables.ts';

const shown = (text: string) => short(oneLine(text).replaceAll('\u3000', '□'));

const LINES = [
  ...each(
    '#总体情况',
    '一、 一. 一． 一, 一， 一: 一： 一； 一 十、 十二、 二十一、 一二三四、 百、 〇、 零、 1、 1. １． 12、 123、 0、 第一部分 第十二部分 第一二三部分 第1部分 第12部分 第123部分 第一章 第一节 第一部分： 第一部分、 第一部分． 第一部分: （一） (一) （二十一） （一二三四） （1） (12) （123） （１） （一 一） 〔一〕 ① I. # ## ###### ####### > ** *** ****** ******* __ _ ∅',
  ),
  ...listed(
    '一 、总体情况 ¦ 一  、总体情况 ¦ 一   、总体情况 ¦ 1  、总体情况 ¦ 1   、总体情况 ¦ （  一  ）总体情况 ¦ （   一）总体情况 ¦ （一   ）总体情况 ¦ （  1  ）总体情况',
    '（   1）总体情况 ¦ （1   ）总体情况 ¦ 第  一  部分    ：总体情况 ¦ 第   一部分总体情况 ¦ 第一   部分总体情况 ¦ 第一部分     ：总体情况 ¦ 一、 \u3000 总体情况 ¦ 　一、总体情况　 ¦ #一、总体情况 ¦ # 　一、总体情况',
    '　# 一、总体情况 ¦ **一、总体情况** ¦ **一、总体情况 ** ¦ **一、总体情况**  ¦ __一、总体情况__ ¦ ## 一、总体情况 ## ¦ ## 一、总体情况## ¦ ## 一、总体情况 **## ¦ 一、总体情况** ¦ 一、总体情况## ¦ ## **一、总体情况** ¦ ##**一、总体情况',
    '一、**总体情况** ¦ 一、** 总体情况 ** ¦ 一、**总体情况 ¦ 一、**总** ¦ 一、**** ¦ 一、***** ¦ ## 一、**总体情况** ¦ > **一、总体情况** ¦ > > 一、总体情况 ¦ 一、　 ¦ ## ¦ **** ¦ 第一部分 ¦ 一、总 ¦ 一、总体情况。 ¦ 一、总体情况。好 ¦ 。 ¦ 。。',
    '一、总体情况  ¦ 总体\t情况 ¦ 总体|情况 ¦ 一概述 ¦ 概述 ¦ 一、概',
  ),
  ...[59, 60, 61].flatMap(n => ['字'.repeat(n), `一、${'字'.repeat(n - 2)}`]),
  ...[59, 60, 61].map(n => ' '.repeat(n) + '字'.repeat(60)),
  `${'　'.repeat(20)}一、总体情况`,
];

it('a line as a heading is what was approved', () => {
  const told = (text: string) => {
    const line = plainLines(text)[0]!;
    const marks = [isShortLine(text) ? '' : 'not short', isSentence(text) ? 'sentence' : ''].filter(Boolean);
    const found = headingOf(line);
    if (found === null) return ['—', ...marks].join(', ');
    const { ordinal, words, span, text: own } = found.heading;
    const number = ordinal ? `${ordinal.style} ${ordinal.value} “${ordinal.text}” ${ordinal.span.end}, ` : '';
    return [`${number}“${own}” ${words.start}-${words.end} in ${span.start}-${span.end}`, ...marks].join(', ');
  };
  expectApproved(
    'headings',
    'lines',
    LINES.map(text => `“${shown(text)}” → ${shown(told(text))}`),
  );
});

const WORDED = [
  ...each('一、#', '总体情况 概述 总体工作情况 整体情况 基本情况 情况 总体状况 概况 总体的情况 工作总体情况'),
  ...each(
    '一、#总体情况',
    '政府信息公开 政务公开 信息公开 信息 工作 政府信息公开工作 政府信息公开工作的 的 2023年 2023年度 2023 1999年 3023年 2023年度的 工作工作',
  ),
  ...each(
    '二、#',
    '主动公开政府信息情况 主动公开情况 主动公开的有关信息情况 主动公开的有关政府信息的情况 主动公开的有关政府信息等的情况 行政机关主动公开情况 机关主动公开情况 本机关主动公开情况 主动公开情况表 主动公开情形',
  ),
  ...each(
    '三、#情况',
    '收到申请 处理申请 办理申请 受理申请 本机关收到申请 收到的政府信息公开申请 收到并处理公众提出的申请 收到并处理公众向我们提出的申请 收到申请的各项有关 收到申请的各项有关的 收到申请的各项有关等的 收到一二三四五六七八九十申请 处理公众申请 办理公众申请 依申请公开 依申请公开办理 依申请公开的收到和处理等各项 依申请公开的收到和处理等各种具体 公众依申请公开 依申请',
  ),
  ...each(
    '三、#情况',
    '收到和处理来信 行政机关收到和处理来信 收到及处理来信 收到与处理来信 收到、处理来信 收到并处理来信 收到处理来信 收到或处理来信 收到和处理信 收到和处理 本镇收到和处理来信 收到和处理一二三四五六七八九十甲乙丙丁 收到和处理一二三四五六七八九十甲乙丙丁戊',
  ),
  ...listed('二、收到和处理来信情况 ¦ 一、收到和处理来信情况 ¦ 四、收到和处理来信情况 ¦ 收到和处理来信情况'),
  ...each(
    '四、#情况',
    '复议诉讼 复议和诉讼 复议与有关的诉讼 复议以及与其有关的诉讼 复议以及与其有关的各诉讼 复议和诉讼的办理 复议和诉讼的办理结果等各方面 复议和诉讼的办理结果等各个方面 复议 诉讼',
  ),
  ...each(
    '五、#',
    '问题和改进 问题整改 问题与措施 问题与打算 问题情况 问题分析 问题 存在的问题和下一步的各项打算 存在的问题和下一步的工作的各项打算 存在的问题和下一步的各项工作的有关打算 不足及改进 困难及整改 短板及措施 薄弱环节及打算 不足与对策 困难情况 弱项与对策 不足 不足之处及下一步的具体对策 不足之处以及下一步的更具体对策',
  ),
  ...each('四、#', '不足及改进 困难及整改'),
  ...each('六、#', '不足及改进 困难及整改'),
  ...each(
    '六、#事项',
    '其他 其它 其 其他有关 其他相关 其他重要 其他重大 其他各种 其他报告 其他说明 其他需要报告的 其他应当予以说明的 其他需要认真报告的有关 其他需要非常认真报告的 其他报告的一二三四五 其他报告的一二三四五六 各其他 其他告知',
  ),
  ...each(
    '六、#情况',
    '其他 其它 其他有关 其他相关 其他重要 其他重大 其他各种 其他报告 其他说明 其他需要说明的 其他需要认真说明的有 其他需要非常认真说明的 其他说明一二三四 其他说明一二三四五 某其他',
  ),
  ...listed(
    '五、其他事项 ¦ 四、其他事项 ¦ 五、其他有关情况 ¦ 七、其他有关情况 ¦ 第六部分 其他有关情况 ¦ （六）其他有关情况 ¦ 6.其他有关情况 ¦ 6、其他需要报告的有关事项 ¦ 其他需要报告的有关事项',
    '一、整体情况。 ¦ 一、整体情况： ¦ 一、整体情况: ¦ 一、整体情况； ¦ 一、整体情况; ¦ 一、整体情况. ¦ 一、整体情况、 ¦ 一、整体，情况 ¦ 一、整体,情况 ¦ 一、整体；情况 ¦ 一、问题和，改进 ¦ 一、问题和,改进 ¦ 一、问题和；改进 ¦ 一、问题和;改进 ¦ 一、问题和。改进',
    '概述 ¦ # 概述 ¦ **概述** ¦ __概述__ ¦ 　　# 概述 ¦ - 概述 ¦ 总体工作情况 ¦ # 总体工作情况 ¦ **总体工作情况** ¦ __总体工作情况__ ¦ （一）总体工作情况 ¦ （1）总体工作情况 ¦ （一）总体情况 ¦ 1.总体工作情况 ¦ 第一部分 总体工作情况 ¦ 七、总体情况 ¦ 总体情况',
    '一、总体情　况 ¦ 一、总体情    况 ¦ 一、总体情     况 ¦ 一、总 体 情 况 ¦ 二、主动公开政府信息 情况 ¦ 一、总体情况\t ¦ 一、总体情况| ¦ 一、总体情况。本年 ¦ 主动公开政府信息情况 ¦ 三、依申请公开事项 ¦ （三）不予公开情况',
  ),
  `五、问题${'的'.repeat(22)}和改进情况`,
  `五、问题的改进情况${'的'.repeat(22)}`,
  `五、问题的改进情况${'的'.repeat(23)}`,
];

const TWO_LINES = listed(
  '四、政府信息公开行政复议、⏎行政诉讼情况 ¦ 　四、政府信息公开行政复议、⏎行政诉讼情况 ¦ 四．政府信息公开行政复议、⏎行政诉讼情况 ¦ 四.政府信息公开行政复议、⏎行政诉讼情况 ¦ 第四部分政府信息公开行政复议、⏎行政诉讼情况 ¦ 四，政府信息公开行政复议、⏎行政诉讼情况',
  '七、政府信息公开行政复议、⏎行政诉讼情况 ¦ ## 四、政府信息公开行政复议、⏎行政诉讼情况 ¦ **四、政府信息公开行政复议、⏎行政诉讼情况** ¦ 四、政府信息公开行政复议、⏎⏎行政诉讼情况 ¦ 四、政府信息公开行政复议、⏎（一）行政诉讼情况 ¦ 四、政府信息公开行政复议、',
  '四、政府信息公开行政复议和行政诉⏎讼情况 ¦ 四、政⏎府信息公开行政复议、行政诉讼情况 ¦ 四、政府⏎信息公开行政复议、行政诉讼情况 ¦ 政府信息公开行政复议、⏎行政诉讼情况 ¦ 四、政府信息公开行政复议、⏎行政诉讼情况如下 ¦ 四、政府信息公开行政复议、⏎行政诉讼情况⏎表',
  '        四、政府信息公开行政复议、⏎行政诉讼情况 ¦       四、政府信息公开行政复议、⏎行政诉讼情况 ¦ 三、收到和处理政府信息⏎公开申请情况 ¦ 一、总体⏎情况 ¦ 五、存在的主要问题⏎及改进措施 ¦ 五、存在的问题⏎有关改进措施 ¦ 五、存在的困难⏎及改进措施 ¦ 六、其他需要⏎报告的事项 ¦ 六、其他事项⏎如下',
  '一、总体情况⏎（一）主动公开政府信息情况⏎二、主动公开政府信息情况 ¦ 二、主动公开政府信息情况⏎主动公开政府信息情况 ¦ 1.主动公开政府信息情况⏎二、主动公开政府信息情况 ¦ 1.主动公开政府信息情况⏎主动公开政府信息情况 ¦ 二、主动公开政府信息情况⏎第二部分 主动公开政府信息情况',
  '一、整体情况⏎一、总体情况 ¦ 一、整体情况⏎一、基本情况 ¦ 五、问题和改进⏎一、整体情况 ¦ （一）总体情况⏎（二）主动公开政府信息情况',
);

it('the headings that are known by their words are what was approved', () => {
  const told = (text: string) =>
    findSections(plainLines(text))
      .map(s => {
        const last = s.last === s.index ? '' : `-${s.last}`;
        return `${s.number} ${s.match} @${s.index}${last} ${s.heading.span.start}-${s.heading.span.end} ${s.heading.text}`;
      })
      .join('; ') || '—';
  const two = TWO_LINES.map(text => text.replaceAll('⏎', '\n'));
  expectApproved(
    'headings',
    'sections',
    [...WORDED, ...two].map(text => `“${shown(text)}” → ${shown(told(text))}`),
  );
});

const T = '青禾镇2023年政府信息公开工作年度报告';
const KNOWN = '一、总体情况⏎甲。⏎二、主动公开政府信息情况⏎乙。⏎#⏎丙。⏎四、政府信息公开行政复议、行政诉讼情况⏎丁。';
const DRAFTS = [
  ...each(
    KNOWN,
    '三、申请办理 三、申请 三、申请123 三.申请办理 3、申请办理 （三）申请办理 第三部分申请办理 第三部分，申请办理 三、申请办理⏎12 三、申请办理⏎⏎１２ 三、申请办理⏎—12— 三、申请办理⏎12件 三、申请办理⏎共12 三、申请办理⏎三、申请答复 二、申请办理 四、申请办理 五、申请办理 三、申请办理。 三、申请，办理 三、予以公开 三、本年度办理结果 三、申请办理⏎一、收到 一、收到⏎三、申请办理 ##三、申请办理 **三、申请办理** 申请办理 三、甲 三、甲乙',
  ),
  ...[8, 9].map(n => KNOWN.replace('#', `${' '.repeat(n)}三、申请办理`)),
  ...[29, 30].map(n => KNOWN.replace('#', `三、${'申'.repeat(n)}请`)),
  ...listed(
    '一、总体情况⏎甲。⏎二、主动公开政府信息情况⏎乙。⏎三、申请办理⏎丙。 ¦ 一、总体情况⏎甲。⏎四、政府信息公开行政复议、行政诉讼情况⏎二、公开⏎三、申请办理⏎五、存在的主要问题及改进情况⏎无 ¦ 一、总体情况⏎甲。⏎二、公开⏎三、申请办理⏎四、政府信息公开行政复议、行政诉讼情况⏎五、存在的主要问题及改进情况⏎无',
    '一、总体情况⏎甲。⏎三、申请办理⏎二、公开⏎四、政府信息公开行政复议、行政诉讼情况⏎五、存在的主要问题及改进情况⏎无 ¦ 一、情形⏎二、主动公开政府信息情况⏎四、政府信息公开行政复议、行政诉讼情况⏎五、存在的主要问题及改进情况⏎六、其余 ¦ 二、主动公开政府信息情况⏎一、总体情况⏎三、申请办理⏎四、政府信息公开行政复议、行政诉讼情况',
    '一、总体情况⏎（一）主动公开。本年公开3条。⏎（二）依申请公开：⏎收到3件。⏎(三) 监督保障⏎## （四）平台建设⏎**（五）其他**⏎（六）；好⏎（七） ¦ 一、总体情况⏎（一）主动公开；本年 ¦ 一、总体情况⏎（一）主动公开:本年 ¦ 一、总体情况⏎（1）主动公开;本年 ¦ 一、总体情况⏎1.主动公开。本年 ¦ 一、总体情况⏎　（一）主动公开　。　本年',
    '前言一句。⏎⏎一、总体情况⏎⏎甲。⏎　⏎　乙。　⏎⏎六、其他需要报告的事项 ¦ 一、总体情况⏎二、主动公开政府信息情况⏎三、收到和处理政府信息公开申请情况⏎一、总体情况⏎甲。⏎二、主动公开政府信息情况⏎乙。⏎三、收到和处理政府信息公开申请情况⏎丙。',
    '一、总体情况⏎二、主动公开政府信息情况⏎一、总体情况⏎甲。⏎二、主动公开政府信息情况⏎乙。 ¦ 一、总体情况⏎甲。⏎二、主动公开政府信息情况⏎乙。⏎三、收到和处理政府信息公开申请情况⏎丙。⏎一、总体情况⏎二、主动公开政府信息情况⏎三、收到和处理政府信息公开申请情况',
    '一、总体情况⏎甲。⏎二、主动公开政府信息情况⏎三、收到和处理政府信息公开申请情况⏎一、总体情况⏎乙。⏎二、主动公开政府信息情况⏎三、收到和处理政府信息公开申请情况⏎丙。 ¦ 一、总体情况⏎二、主动公开政府信息情况⏎三、收到和处理政府信息公开申请情况⏎六、其他需要报告的事项⏎一、总体情况⏎甲。⏎二、主动公开政府信息情况⏎三、收到和处理政府信息公开申请情况⏎丙。',
  ),
  `一、总体情况⏎（一）${'字'.repeat(50)}。甲`,
  `一、总体情况⏎（一）${'字'.repeat(51)}。甲`,
];

it('the sections of a draft are what was approved', () => {
  const told = (draft: string) => {
    const text = `${T}\n${draft.replaceAll('⏎', '\n')}\n`;
    const report = parseReport(text);
    const words = (s: Span) => `‹${text.slice(s.start, s.end)}›`;
    const own = sectionsOf(report);
    const sections = report.sections.map(s => {
      const heads = s.subheadings.map(
        h => `${h.heading.text}${words(h.heading.span)}${words(h.heading.region)}${words(h.span)}`,
      );
      const mark = own.includes(s) ? '' : 'contents ';
      return `${mark}${s.number} ${s.match} ${words(s.heading.region)} body ${words(s.body)} [${heads.join('|')}] ${s.paragraphs.map(words).join('')}`;
    });
    const at = [0, report.sections[0]?.span.start ?? 0, text.length - 1].map(o => sectionNumberAt(report, o)).join('/');
    return [
      `lead ${report.lead.map(words).join('')}, ${at}${report.recognised ? '' : ', not recognised'}`,
      ...sections,
    ];
  };
  expectApproved(
    'headings',
    'drafts',
    DRAFTS.flatMap(text => [`“${shown(text)}”`, ...told(text).map(line => `  ${shown(line)}`)]),
  );
});

const PAGE = [
  '一、总体情况本年主动公开信息一百二十条。',
  '二、主动公开政府信息情况规章000行政规范性文件6233440',
  '三、收到和处理政府信息公开申请情况一、本年新收数量15130000154',
  '四、政府信息公开行政复议、行政诉讼情况25380363300630003',
];
const long = (text: string) => text.padEnd(200, '无');

it('a page in one line is cut as was approved', () => {
  const whole = PAGE.join('');
  const inputs = [
    long(whole),
    long(whole).slice(0, 199),
    long(`前言。${whole}`),
    long(whole.replace(/、(?=总体|主动|收到|政府)/g, '.')),
    long(whole.replace(/、(?=总体|主动|收到|政府)/g, '．')),
    long(whole.replace(/、(?=总体|主动|收到|政府)/g, '、   ')),
    long(whole.replace(/、(?=总体|主动|收到|政府)/g, '、    ')),
    long(whole.replace(/、(?=总体|主动|收到|政府)/g, '，')),
    long(whole.replace(/([一二三四])、(?=总体|主动|收到|政府)/g, '第$1部分')),
    long(PAGE.toReversed().join('')),
    long(whole.replace('主动公开政府信息情况', '主动公开政府信息情况表').replace('总体', '总体工作')),
    long([PAGE[0], PAGE[1], PAGE[1], PAGE[2]].join('')),
    long(PAGE.slice(0, 2).join('')),
    long(`${PAGE[0]}${PAGE[1]}三、收到和处理政府信息公开申请情况四、政府信息公开行政复议、行政诉讼情况`),
    ...[11, 12, 13].map(
      n => `${'前'.repeat(120)}${PAGE[0]}${PAGE[1]}三、收到和处理政府信息公开申请情况${'数'.repeat(n)}`,
    ),
    `${'前'.repeat(200)}${PAGE.join('')}六、其他需要报告的事项`,
  ];
  expectApproved(
    'headings',
    'one line',
    inputs.map(text => {
      const pieces = cutAtHeadings({ text, start: 10, end: 10 + text.length, map: null });
      return pieces.map(p => `${p.start}-${p.end} ${short(p.text)}`).join(' ¦ ');
    }),
  );
});
