import type { TableKind } from '../../../server/src/forms/form.ts';
import type { ReportModel } from '../model.ts';
import type { Random } from '../random.ts';
import { writtenGrid } from './grid.ts';
import type { Layout } from './layout.ts';
import type { Paper } from './paper.ts';
import { AFTER_TABLE, BEFORE_TABLE, bodies, lead } from './prose.ts';
import type { Style } from './style.ts';

const SECTIONS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const TABLES: readonly (TableKind | null)[] = [null, 'disclosure', 'applications', 'disputes', null, null];
const NUMERALS = '一二三四五六';

/** Writes the whole draft: title, lead, six sections with their tables, sign-off. */
export function writeDraft(p: Paper, model: ReportModel, layout: Layout, style: Style, r: Random): void {
  const html = layout.page.startsWith('html');
  const block = (text: string) => p.add(html ? `<p>${text}</p>\n` : `${text}\n${style.gap}`);
  if (layout.page === 'html-page') p.add(pageTop(model));
  writeTitle(p, model, layout, style, block);
  for (const text of lead(model, r)) block(text);
  SECTIONS.forEach((words, i) => {
    writeHeading(p, i, words, layout, style);
    const kind = TABLES[i] ?? null;
    if (kind === null) {
      for (const text of bodies(i, model, r)) block(text);
      return;
    }
    if (r.chance(0.3)) block(r.pick(BEFORE_TABLE[kind]));
    if (style.gap === '' && !html && r.chance(0.3)) p.add('\n');
    layout.table(p, writtenGrid(model, kind, style), style, r);
    p.add(style.gap);
    if (r.chance(0.2)) block(r.pick(AFTER_TABLE));
  });
  if (r.chance(0.8)) {
    block(model.organ);
    block(`${model.year + 1}年1月${r.int(5, 28)}日`);
  }
  if (layout.page === 'html-page')
    p.add('</div>\n<script>var pages = [1, 2, 3]; if (pages.length < 4) load(15);</script>\n</body></html>\n');
}

function pageTop(model: ReportModel): string {
  return [
    '<!DOCTYPE html>',
    '<html><head><meta charset="utf-8">',
    `<title>${model.organ} ${model.year}</title>`,
    '<style>td { width: 64px; } p > span { margin: 0 0 0 0 }</style>',
    '<script type="text/javascript">var row = "<td>7</td>"; for (var i = 0; i < 25; i++) { add(i, 0, 0); }</script>',
    '</head><body>',
    '<!-- 正文开始 <td>3</td> -->',
    '<div class="content" id=zoom>',
    '',
  ].join('\n');
}

function writeTitle(p: Paper, model: ReportModel, layout: Layout, style: Style, block: (text: string) => void): void {
  const tail = `${model.year}年政府信息公开工作年度报告`;
  if (layout.page.startsWith('html')) {
    p.add(`<h1 align="center">${model.organ}${style.title === 'two-lines' ? '<br>' : ''}${tail}</h1>\n`);
    return;
  }
  const mark = layout.page === 'markdown' ? '# ' : '';
  if (style.title === 'two-lines') {
    block(`${mark}${model.organ}`);
    block(`${mark}${tail}`);
  } else if (style.title === 'page-header') {
    block('当前位置：首页>政府信息公开>政府信息公开年报');
    block(`索引号：0000${model.year}/${model.year + 1}-00012 | 发布日期：${model.year + 1}-01-20 |`);
    block(`发文机关：${model.organ} | 主题词： |`);
    block(`标题：${model.organ}${tail} | |`);
  } else {
    block(`${mark}${model.organ}${tail}`);
  }
}

function writeHeading(p: Paper, i: number, words: string, layout: Layout, style: Style): void {
  const numeral = NUMERALS.charAt(i);
  const ordinals = { plain: '、', dot: '.', part: '', markdown: '、', bold: '、', spaced: '、 ' };
  const text = style.heading === 'part' ? `第${numeral}部分　${words}` : `${numeral}${ordinals[style.heading]}${words}`;
  if (layout.page.startsWith('html')) {
    p.add(style.heading === 'bold' ? `<p><strong>${text}</strong></p>\n` : `<h2>${text}</h2>\n`);
  } else if (layout.page === 'markdown' || style.heading === 'markdown') {
    p.add(`## ${text}\n\n`);
  } else if (style.heading === 'bold') {
    p.add(`**${text}**\n${style.gap}`);
  } else {
    p.add(`${text}\n${style.gap}`);
  }
}
