import { it } from 'vitest';
import { type Field, readSource, type SourceRow } from '../../../server/src/layouts/index.ts';
import { shown } from '../../../server/src/layouts/shown.ts';
import type { Line } from '../../../server/src/text/lines.ts';
import { expectApproved } from '../../support/approved.ts';
import { each, listed, short } from '../../support/inputs.ts';

const LABELS = new Set(
  '行政许可 自然人 总计 规\u3000章 商业\u3000企业 商业企业 第1季度 合计'.split(' ').map(l => l.replace('\u3000', ' ')),
);
/** As the form's are compared: without the marks behind them. */
const isLabel = (text: string) => LABELS.has(text.replace(/\s+/g, ' ').replace(/[\s/—–－-]+$/, ''));

/** Line ends as ⏎ and ↵ for CR, tabs as ⇥; long runs shorter. */
const visible = (text: string) =>
  short(text.replace(/(?:1、){9,}/g, run => `1、×${run.length / 2}、`))
    .replace(/\r/g, '↵')
    .replace(/[\n\u2028]/g, '⏎')
    .replace(/\t/g, '⇥');

/** `text@column start-end`, `[start-end]` behind it where more belongs to the cell, `~` and its characters' places where they are no plain slice. */
function fieldLine({ text, column, span, region, map, pieces }: Field): string {
  const more = region.start !== span.start || region.end !== span.end ? ` [${region.start}-${region.end}]` : '';
  const parts = pieces ? ` =${pieces.map(p => `${p.start}-${p.end}`).join('+')}` : '';
  const places = map && map.length <= 24 ? `~${map.join()}` : map ? '~' : '';
  return `${visible(text)}@${column} ${span.start}-${span.end}${more}${parts}${places}`;
}

function rowLine({ line, reading }: SourceRow): string {
  const block = line.block ? ` <${line.block.start}-${line.block.end}>` : '';
  const map = line.map && line.map.length <= 24 ? `~${line.map.join()}` : line.map ? '~' : '';
  const words = `“${visible(line.text)}” ${line.start}-${line.end}${block}${map}`;
  if (typeof reading === 'string')
    return reading === 'blank' ? `blank ${line.start}-${line.end}` : `${reading} ${words}`;
  const [first] = reading.fields;
  const { start, end, table, broken, ruled } = first!.row;
  const marks = `${reading.single ? '1' : ''}${table ? ` of ${table.start}-${table.end}` : ''}${broken ? ' broken' : ''}${ruled ? ' ruled' : ''}`;
  const place = reading.layout === 'html' || ruled ? ` ${start}-${end}` : '';
  const held = reading.single ? ` ${words}` : '';
  return `${reading.layout}${marks}${place}${held}: ${(reading.fields.length > 20 ? reading.fields.slice(-1) : reading.fields).map(fieldLine).join(' | ')}`;
}

const read = (text: string, cut?: (line: Line) => readonly Line[]) => readSource(text, isLabel, cut).rows.map(rowLine);
const told = (inputs: readonly string[]) =>
  inputs.flatMap(text => [`» ${visible(text)} →`, ...read(text).map(l => `  ${l}`)]);

const FIGURES = '1 2 3 4 5 6 7';
const LINES = [
  ...listed(
    '# 总计 ¦ ## 总计 ¦ ###### 总计 ¦ ####### 总计 ¦ #总计 ¦ 总计 # ¦ #\t总计\t1 ¦ # ¦ # # 1 ¦ | # 总计 | 1 | ¦ | #1 | ## 2 | ¦ 总#计 ¦ **总计** ¦ *总计* ¦ ***总计*** ¦ __总计__ ¦ `总计` ¦ ****总计**** ¦ **总计* ¦ *总计** ¦ ** 总计** ¦ **总计 ** ¦ **总*计** ¦ **总计**： ¦ ：**总计** ¦ *总* ¦ *1*\t_2_\t`3` ¦ ** ¦ * ¦ ` `',
    '1\\.总计 ¦ 总计\\ ¦ 总\\计 ¦ \\*总计\\* ¦ **1\\.总计** ¦ 1\\-2\\_3\\#4\\+5\\(6\\)7\\[8\\] ¦ \\~\\>\\"\\\'\\!\\& ¦ \\\\ ¦ 总计\\.\t\\-1 ¦ | 1\\.总计 | 2 |',
  ),
  ...listed(
    '甲 1 2 \ufffd ¦ 总计  1  2\ufffd ¦ 0\ufffd稳定  1  2 ¦ 合计  0\ufffd稳定  3 ¦ 合计  12\ufffd\ufffd  3 ¦ 合计  12稳定  3 ¦ 合计  稳定12\ufffd  3 ¦ 合计  1234567890123\ufffd  3 ¦ 合计  123456789012\ufffd  3 ¦ 1、\ufffd  1  2  3  4  5  6  7 ¦ 1、甲  8\ufffd  1  2  3  4  5  6  7 ¦ 9\ufffd  8\ufffd  1  2  3  4  5  6  7 ¦ 合计  1 2 3\ufffd',
    '甲  乙 ¦ 甲 乙  丙 丁 ¦ 商业 企业  1 ¦ 商业 企业 总计 ¦ 自然人 甲 总计 ¦ 自然人 甲  总计 ¦ 甲 自然人 ¦ 甲 乙 1 丙 ¦ 1 甲 2 3 ¦ 1 2 甲 乙 3 ¦ 甲 1  乙 2 ¦ 甲 1 乙 ¦ 甲 1 2 乙 ¦ 甲 / / ¦ 甲 / ¦ 甲  / ¦ 甲 — 1 ¦ 甲 1,234 5 ¦ 甲 1. 2 ¦ 甲 .1 2 ¦ 甲 1件 2件 ¦ 1 2 3 ¦ 1  2  3 ¦ 无 无 ¦ 甲 无 ¦   甲   1   ¦ 第1季度 1 2 ¦ 第1 季度 1 2 ¦ 1 季度 1 2',
  ),
  ...each(
    '总计#',
    '\u30001\u30002 ，行政许可 ，行政许可\u3000\u30001\u3000\u30002\u3000\u30003 ，行政许可\u3000\u30001\u3000\u30002 ，行政许可\u3000\u30001\u3000\u30002\u3000\u30003\u3000 ，行政许可\u3000\u30001\u3000\u30002\u3000\u30003件 ，行政许可\u30001\u30002\u30003 ，行政许可\u3000\u3000１\u3000\u3000２\u3000\u3000３',
  ),
  ...each('规\u3000章#', '\u3000/ \u3000— \u3000----- \u3000- 、/ \u3000/\u3000 \u3000/件').map(text =>
    text.replace('规\u3000', '规 '),
  ),
  ...listed(
    '部分公开（区分处理的，按情形 ¦ 部分公开后的，只 ¦ 部分公开后的，只有 ¦ 公开这一情形，不 ¦ 公开这一情形，不同 ¦ 总计，行政许可  12  30  456 ¦ 总计，行政许可  1234567890123  2  3 ¦ #总 # 计 ¦   甲 1 ¦ 规  章 ¦ 规\u3000\u3000章 ¦ 规 章 1/ ¦ 规 章 /- ¦ 规 章 / / ¦ 规 章/ ¦ 规 章 甲/',
    '合计  1\ufffd  2  3  4  5  6  7 ¦ 合计  12稳3\ufffd  3 ¦ 1 2 3 4 5 6 7。字字字字字字字字字 ¦ 字字字字字字字字。 12 345 6 7 8 9 1234567890123 ¦ 字字字字字字字字。 12 345 6 7 8 9 123456789012',
  ),
  `${'1、'.repeat(199)}12`,
  `${'字'.repeat(396)} 1 2`,
  `${'字'.repeat(397)} 1 2`,
  `${'字'.repeat(390)} 12 3 4 5 6 7 8`,
  `${'字'.repeat(399)}`,
  `${'字'.repeat(400)}`,
  `${'字'.repeat(401)}`,
  `${'字'.repeat(385)} ${FIGURES}`,
  `${'字'.repeat(386)} ${FIGURES}`,
  `${'字'.repeat(387)} ${FIGURES}`,
  `${'1、'.repeat(198)}1`,
  `${'1、'.repeat(199)}1`,
  `${'1、'.repeat(200)}1`,
  `第3页${' '.repeat(196)}`,
  `第3页${' '.repeat(197)}`,
  `总计,${'字'.repeat(396)}`,
  `总计,${'字'.repeat(397)}`,
];
it('lines are read as was approved', () => expectApproved('layouts', 'lines', told(LINES)));

const SHEETS = listed(
  '总结。,, ¦ 总结。, ¦ "总结，公开。",, ¦ "总结，公开。", ¦ "总结"公开。",, ¦ ,, ¦ "",, ¦ "总结。,, ¦ 总结。,,,  ¦ 总计,1,, ¦ 1,,, ¦ 总结。,,1 ¦ - 4 -,, ¦ 总计,, ¦ 总计\t1,,',
  '"商业\n企业",1 ¦ "商业\r\n企业","1" ¦ "商业\n1\n2\n企业",1 ¦ 甲,"商业\n企业",1 ¦ 甲，"商业\n企业" ¦ "甲\n乙 ¦ "甲",乙\n"丙 ¦ 总计,"1""2",3',
  '甲\n<!-- nianbao-disable -->\n总计\t1 ¦ 甲\n<!-- note -->\n总计\t1 ¦ 甲\u2028总计\t1 ¦ 甲\r总计\t1',
);
it('sheets and comments are read as was approved', () => expectApproved('layouts', 'sheets', told(SHEETS)));

it('lines that are cut are read as was approved', () => {
  const halves = (line: Line): readonly Line[] =>
    [line.text.slice(0, 2), line.text.slice(2)].map((text, i) => ({
      text,
      start: line.start + 2 * i,
      end: line.start + 2 * i + text.length,
      map: null,
    }));
  expectApproved(
    'layouts',
    'cut',
    ['总计总计\n<p>总', '+--+\n|1|'].flatMap(text => [`» ${visible(text)} →`, ...read(text, halves)]),
  );
});

const GRIDS = [
  ...each('├──┼──┤\n│ #│\n├──┼──┤', '├── ┼── ┤── ├━━ ├══ ├─ x── x━ +-- +== +- +='),
  ...listed(
    '  +--+\n  |1|\n  +--+ ¦ +--+\n|\n|1|\n+--+ ¦ +--+\n|1|\n+--+\n|2| ¦ +--+\n|1|\n|2|3|\n+--+\n|4|\n+--+ ¦ +--+\n| 甲1 |\n| 2 |\n+--+ ¦ +--+甲\n|1|\n+--+甲 ¦ 甲\n|1|\n乙',
  ),
  ...listed(
    '+---+---+\n| 总 | 1 |\n| 计 | 2 |\n+---+---+ ¦ +---+---+\n| 总计 | 1 |\n| | 2 |\n+---+---+\n| 合计 | 3 |\n+---+---+ ¦ 甲\n+---+---+\n| 总计 | 1 |\n+---+---+\n乙 ¦ +---+---+\n| 总计 | 1 |\n+---+---+\n\n+---+---+\n| 合计 | 2 |\n+---+---+ ¦ +---+\n| 总计 | 1 |\n| 合计 |\n+---+ ¦ +---+\n| 总计 | 1 |\n+---+\n| 合计 |\n+---+',
    '├───┼───┤\n│ 总计 │ 1 │\n├───┼───┤ ¦ ├───┼───┤\n│ 总计 │ 1 │\n│ ├───┤ │\n├───┼───┤ ¦ ├─┼─┤\n│ 总计 │ 1 │\n├─┼─┤ ¦ +--+\n|1|\n+--+ ¦ +-+\n|1|\n+-+ ¦ +==+==+\n|1|2|\n+==+==+ ¦ +:--+\n|1|\n+:--+ ¦  +--+ \n|1|\n +--+  ¦ +--+\n|1|2\n+--+ ¦ +--+\n|1|2\n|3|\n+--+ ¦ +--+\n+--+ ¦ +--+\n+--+\n|1|\n+--+ ¦ +--+\n|| \n+--+',
    '╔══╦══╗\n║ 总计 ║ 1 ║\n╚══╩══╝ ¦ ┏━━┳━━┓\n┃ 总计 ┃ 1 ┃\n┗━━┻━━┛ ¦ +--+--+\n| 一 | 3 |\n| 二 | 甲 |\n+--+--+ ¦ +--+--+\n| | |\n| | |\n+--+--+ ¦ +--+--+\n|  | 1 |\n| 合计 | |\n+--+--+ ¦ +--+--+\n| 合 | 1 |\n| 计 | 2 |\n| | 3 |\n+--+--+ ¦ +--+\n| 1 | +--\n+--+ ¦ 总计 | 1\n+--+',
  ),
];
it('grids are read as was approved', () => expectApproved('layouts', 'grids', told(GRIDS)));

const VOIDS = 'br hr img input col meta link wbr';
const PAGES = [
  ...listed(
    '<p>公开信息<b>五</p><b>信息公开</b> ¦ <p>五</p><b><p>公开<b>二<b>信息</b>四</b></p></b> ¦ <b><p>公开<b>信息</b></p></b> ¦ <p>公开信息</p><p></p> ¦ <p>一</p><span>公开信息</span><b></b> ¦ <div>\n<p><b>公开信息</b></p></div> ¦ <p>一</p><div>公开<b>信息</b> ¦ <div>\n\n<p><b>公开信息</b></p>\n</div> ¦ <p>&amp;&amp;公开</p> ¦ <p>一</p><p>公开<b>信息<i>公开</b>信息</i></p>',
    '<p>总计&emsp;&emsp;1&emsp;&emsp;23</p> ¦ <p>总计&nbsp;&nbsp;1</p><p>|总计|&#49;2|</p> ¦ <p><b>总计</b>,<b>12</b>,3</p> ¦ <p>1\\.总&#x8ba1;</p> ¦ <p>**总&#x8ba1;**</p> ¦ <p>公开信息</p>\n\n<b>信息公开</b> ¦ <p>公开信息</p>信息\n<p>公开</p> ¦ <p>公开信息</p> \n <p>公开</p> ¦ 公开信息</p>',
  ),
  `${'<p>'.repeat(20)}公开${'<b>'.repeat(12)}信息${'</b>'.repeat(12)}${'</p>'.repeat(20)}`,
  `${'<p>'.repeat(20)}公开${'<b>'.repeat(13)}信息${'</b>'.repeat(13)}${'</p>'.repeat(20)}`,
  ...each('<p>公开<#>信息公开</p>', `${VOIDS} b span font u`),
  ...each('<p>一</p><span>公开信息</span><#>', `${VOIDS} b table`),
  ...each('<p>公开信息</p><#><p>信息公开</p>', `${VOIDS} b table`),
  ...each(
    '<p>一</p><#>公开信息</#>二',
    'p P div DIV span STRONG strong b B o:p h1 h4 li dd center section article em FONT font td TD th tr table',
  ),
  ...each('<p>一</p><#>公开信息</#><p>二</p>', 'script style title template noscript sup del s strike SUP ins'),
  ...each('<p>公开<#>1</#>信息</p>', 'sup del s strike script title'),
  ...each('<p>公开<#>1<p>信息</p>', 'sup del'),
  ...each('<table><#><tr><td>总计<td>1</#><#><tr><td>合计<td>2</#></table>', 'tbody thead tfoot TBODY'),
  ...listed(
    '<p>公开\n信息</p> ¦ <p>公开\r\n信息</p>\r\n<p>二</p> ¦ <div>\n<p>公开信息</p>\n</div> ¦ <div>\n公开信息\n</div> ¦ 公开\n<p>信息</p>\n公开\n\n信息 ¦ <p>一</p>公开信息\n<b>二</b> ¦ <p>一</p><b>公开信息</b>\n</b>二 ¦ <p>一</p><br>公开信息<br><br>二 ¦ <p>一</p><p>公开<br/>信息</p> ¦ <p> </p><p>公开信息</p>',
    '<p>公&amp;开</p> ¦ <p>公&#x4e00;&#19968;开</p> ¦ <p>&nbsp;公开信息&nbsp;</p> ¦ <p>&lt;公开&gt;</p> ¦ <p>&#x1f600;公开</p> ¦ <p>公&amp开</p> ¦ <p>公<!-- 注 -->开信息</p> ¦ <p>公<b>开</b>信<i>息</i></p> ¦ <p><b>公开信息</b>。</p> ¦ <p>一<b>公开信息</b></p> ¦ <p><b>公开</b><b>信息</b></p> ¦ <p><b><i>公开信息</b></i></p> ¦ <p><b>公开信息</p></b>',
    '<p>公开信息<b></b></p> ¦ <p>公开信息<b></p> ¦ <p>公开信息</b></p> ¦ <div><p>公开信息</div> ¦ <div><p>公开信息</p>信息公开</div> ¦ <div><div><p>公开信息</p></div></div> ¦ <p>公开</p> ¦ <p>公开信</p> ¦ <p>公开信息 ¦ <p>公开信息</p ¦ <p>公开信息<td ¦ <p>一</p><span>公开信息</span>\n</span>\n二 ¦ <p>一</p>\n<b>\n<i>公开信息</i></b> ¦ <p>一</p><span>公开信息</span></p>',
  ),
];
it('pages are read as was approved', () => expectApproved('layouts', 'pages', told(PAGES)));

const TABLES = [
  ...each(
    '<table><tr><td#>总计</td><td>1</td></tr><tr><td>2</td><td>3</td></tr></table>',
    '∅ \u3000rowspan="2" \u3000rowspan=2 \u3000ROWSPAN=2 \u3000rowspan="0" \u3000rowspan="-1" \u3000rowspan="x" \u3000rowspan="2x" \u3000colspan="2" \u3000colspan=60 \u3000colspan=61 \u3000colspan="2"\u3000rowspan="2" \u3000rowspan="&#50;" \u3000colspan=1.5 \u3000class=a\u3000colspan=3',
  ).map(t => t.replaceAll('\u3000', ' ')),
  ...listed(
    '<table><tr><td><p>公开信息</p></td></tr></table> ¦ <table><tr><td><p>公开信息</p></td><td>1</td></tr></table> ¦ <table><tr><td> <span> </span></td><td><b></b>&nbsp;<i>&nbsp;</i></td></tr></table> ¦ <table><tr><td colspan=2>1</td><td rowspan=3>2</td><td>3</td></tr><tr><td>4</td><td>5</td><td>6</td></tr><tr><td rowspan=2>7</td><td>8</td></tr><tr><td>9</td><td>10</td></tr></table> ¦ <table><tr><td>总计<td>1<tr><td>合计<td>2</table> ¦ <table><td>总计</td><td>1</td></table> ¦ <table><tr><td>总计</td><td>1</td> ¦ <table><tr><td>总计</td></tr> <tr><td>1</td></tr></table>甲 ¦ <table><tr><td>总计</td><td></td><td> </td><td>&nbsp;</td><td><span></span></td><td><span> </span></td></tr></table> ¦ <table><tr></tr><tr><td>1</td></tr></table> ¦ <table>甲<tr>乙<td>1</td>丙</tr>丁</table>戊',
    '<table><tr><td><p>总计</p></td><td><p>1</p><p>2</p></td></tr></table> ¦ <table><tr><td>总<br>计</td><td>1\n2</td></tr></table> ¦ <table><tr><td><table><tr><td>1</td></tr></table></td><td>2</td></tr></table> ¦ <table><tr><td>公开<table><tr><td>1</td></tr></table>信息</td><td>2</td></tr></table> ¦ <table><tr><td><p>公开</p><p>信息</p><table><tr><td>1</td></tr></table></td></tr></table> ¦ </table><tr><td>1</td></tr> ¦ <td>1</td> ¦ <TABLE><TR><TD>1</TD></TR></TABLE>',
    '<table><tr><th>总计</th><td>1<sup>注</sup></td><td>2<del>3</del>4</td></tr></table> ¦ <table><tr><td>1&amp;2</td><td>&#49;2</td><td>1 <b>2</b></td></tr></table> ¦ <table> <tr> <td> 总计 </td> <td> 1 </td> </tr> </table> ¦ <table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table> ¦ <table><tbody><tr><td>总计</td><td>1</tbody></table> ¦ <table><tr><td>总计</td></tr ¦ <table><tr><td>总计</td><td ¦ <tr><td>1 ¦ <td\n>1 ¦ <td',
  ),
  `<table><tr><td>${'字'.repeat(199)}</td><td>1</td></tr></table>`,
  `<table><tr><td>${'字'.repeat(200)}</td><td>1</td></tr></table>`,
  `<table><tr><td>${'字'.repeat(201)}</td><td>1</td></tr></table>`,
  `<table><tr><td><p>${'字'.repeat(100)}</p><p>${'字'.repeat(101)}</p></td><td>1</td></tr></table>`,
  `<table><tr><td>1<td rowspan=201>2</tr>${'<tr><td>3</tr>'.repeat(3)}</table>`,
];
it('tables of pages are read as was approved', () => expectApproved('layouts', 'tables', told(TABLES)));

const PIECES = listed('1 ¦ <b>1</b> ¦ 1&amp;2 ¦ 1 <!-- 2 -->3 ¦ &#19968;<br>二 ¦ < 1 ¦ 1 < 2 ¦ &nbsp; ¦ <b');
it('pieces of pages are shown as was approved', () => {
  expectApproved(
    'layouts',
    'shown',
    PIECES.map(text => `${text} → “${shown(text)}”`),
  );
});
