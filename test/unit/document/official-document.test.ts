import { describe, expect, it } from 'vitest';
import type { DocumentBlock } from '../../../server/src/document/blocks.ts';
import { officialDocument } from '../../../server/src/document/official-document.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { draftText } from '../../support/draft.ts';

const GOOD = draftText();
const documentOfText = (text: string) => officialDocument(parseReport(text));
/** Its blocks in short: kind and words; of a table its kind. */
function shortOf(text: string): string[] {
  return documentOfText(text).blocks.map(block => `${block.kind} ${wordsOf(block)}`.trimEnd());
}

function wordsOf(block: DocumentBlock): string {
  if (block.kind === 'table') return block.form.kind;
  if ('lines' in block) return block.lines.join('/');
  return block.kind === 'paragraph' && block.head !== '' ? `${block.head}|${block.text}` : block.text;
}

describe('a draft as an official document', () => {
  it('has its title, headings, paragraphs, tables and signature, in order', () => {
    const short = shortOf(GOOD);
    expect(short[0]).toBe('title 云岭县人民政府2024年政府信息公开工作年度报告');
    expect(short).toContain('section 一、总体情况');
    expect(short).toContain('subheading （一）主动公开');
    expect(short.filter(s => s.startsWith('table'))).toEqual([
      'table disclosure',
      'table applications',
      'table disputes',
    ]);
    expect(short.at(-1)).toBe('signature 云岭县人民政府/2025年3月10日');
    expect(documentOfText(GOOD).notes).toEqual([]);
  });

  it('of a workbook with nothing but tables is said to have no prose', () => {
    expect(officialDocument({ ...parseReport(GOOD), tablesOnly: true }).notes).toEqual([
      'Excel 文件里只有表格，写出的没有正文',
    ]);
  });

  it('tells a sub-heading that runs into its paragraph, with its stop', () => {
    const short = shortOf(GOOD.replace('（一）主动公开\n', '（一）主动公开。本年有序推进。\n'));
    expect(short).toContain('paragraph （一）主动公开。|本年有序推进。');
    expect(shortOf(GOOD.replace('（一）主动公开\n', '（一）主动公开：\n'))).toContain('subheading （一）主动公开：');
  });

  it('keeps what stands above the title, and a remark behind it', () => {
    const text = GOOD.replace(/^(.*)\n/, '云政公开〔2025〕3号\n$1（征求意见稿）\n');
    expect(shortOf(text).slice(0, 2)).toEqual([
      'paragraph 云政公开〔2025〕3号',
      'title 云岭县人民政府2024年政府信息公开工作年度报告（征求意见稿）',
    ]);
  });

  it('parts the quotes round a title from a remark behind it', () => {
    expect(shortOf(GOOD.replace(/^(.*)\n/, '《$1》（征求意见稿）\n'))[0]).toBe(
      'title 云岭县人民政府2024年政府信息公开工作年度报告（征求意见稿）',
    );
  });

  it('keeps two headings with nothing between apart', () => {
    const text = GOOD.replace(/(五、存在的主要问题及改进情况\n)[\s\S]*?(六、)/, '$1$2');
    const short = shortOf(text);
    const at = short.indexOf('section 五、存在的主要问题及改进情况');
    expect(short[at + 1]).toBe('section 六、其他需要报告的事项');
  });

  it('passes over the empty header that converters put above a Markdown table', () => {
    const markdown = draftText({ layout: 'markdown' }).replace('## 四', '|  |  |\n| --- | --- |\n\n## 四');
    expect(documentOfText(markdown).notes).toEqual([]);
  });

  it('leaves out page numbers and a web page’s header, and says how many lines', () => {
    const text = `索引号：0001\n发布日期：2025-03-10\n${GOOD.replace('（三）', '— 2 —\n（三）')}`;
    const { notes } = documentOfText(text);
    expect(notes).toEqual(['网页页眉和页码共3行，没有写出']);
    expect(shortOf(text).join()).not.toMatch(/索引号|— 2 —/);
  });

  it('keeps a heading that two lines share whole', () => {
    const text = GOOD.replace('五、存在的主要问题及改进情况', '五、存在的主要问题\n及改进情况');
    expect(shortOf(text)).toContain('section 五、存在的主要问题及改进情况');
  });

  it('takes Markdown’s marks away, and no others', () => {
    const markdown = draftText({ layout: 'markdown' }).replace('（三）', '**重点**工作推进。\n\n### （三）');
    expect(shortOf(markdown)).toContain('paragraph 重点工作推进。');
    expect(shortOf(GOOD.replace('（三）', '**重点**工作推进。\n（三）'))).toContain('paragraph **重点**工作推进。');
  });

  it('keeps a table that has a row too many as its lines, and says so', () => {
    const text = GOOD.replace(/^(四、结转下年度.*)$/m, '五、其他情形数量\t1\t2\t3\t0\t0\t0\t6\n$1');
    const { blocks, notes } = documentOfText(text);
    expect(notes).toEqual(['表三里有的行、数不知道在规定表格的哪一格，照原样写成文字，没有写成表格']);
    const kept = blocks.find(b => b.kind === 'kept')!;
    expect(wordsOf(kept)).toContain('五、其他情形数量\t1\t2\t3\t0\t0\t0\t6/');
    expect(blocks.filter(b => b.kind === 'table')).toHaveLength(2);
  });

  it('puts a remark between the rows behind the table, and says so', () => {
    const text = GOOD.replace(/^(.*2\.重复申请.*)$/m, '以上由县政务公开办填报\n$1');
    const { blocks, notes } = documentOfText(text);
    expect(notes).toEqual(['表三里的“以上由县政务公开办填报”没有读成表里的内容，写在表后']);
    const at = blocks.findIndex(b => b.kind === 'table' && b.form.kind === 'applications');
    expect(blocks[at + 1]).toEqual({ kind: 'paragraph', head: '', text: '以上由县政务公开办填报' });
  });

  it('quotes a few of many such remarks', () => {
    const text = GOOD.replace(/^(.*2\.重复申请.*)$/m, '甲县填报\n乙县填报\n丙县填报\n丁县填报\n戊县填报\n$1');
    const { notes } = documentOfText(text);
    expect(notes).toEqual(['表三里的“甲县填报”“乙县填报”“丙县填报”等5处没有读成表里的内容，写在表后']);
  });

  it('keeps another table as its lines, and says so', () => {
    const text = GOOD.replace('（三）', '渠道\t条数\n网站\t96\n（三）');
    expect(documentOfText(text).notes).toEqual(['有2行像表格而没有读成规定的表，照原样写成文字']);
    expect(shortOf(text)).toContain('kept 渠道\t条数/网站\t96');
  });

  it('writes the form’s words for a group that has others, and says so', () => {
    const { blocks, notes } = documentOfText(GOOD.replace('（四）无法提供', '（四）无法公开'));
    expect(notes).toEqual(['表三里与规定不同的行名、栏名、类别名称已换成规定的']);
    expect(JSON.stringify(blocks)).not.toContain('（四）无法公开');
  });

  it('leaves a row out that the draft does not have, and keeps a cell’s own words', () => {
    const text = GOOD.replace(/^.*2\.重复申请.*\n/m, '').replace(/^(规章\t)0/m, '$1/');
    const { blocks } = documentOfText(text);
    const words = JSON.stringify(blocks);
    expect(words).not.toContain('2.重复申请');
    expect(words).toContain('"text":"/"');
  });
});
