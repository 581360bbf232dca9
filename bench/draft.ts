import type { RowKey } from '../server/src/forms/form.ts';
import { figure, type ReportModel, randomModel } from '../test/support/model.ts';
import { random } from '../test/support/random.ts';
import { LAYOUTS, write } from '../test/support/writer/index.ts';

const SENTENCES = [
  '本机关坚持公开为常态、不公开为例外，把群众最关心的事项放在前面，逐项列出公开的范围、时间和责任科室，每月核对一次。',
  '全年更新政府网站信息128条、公众号推送96条，回应群众留言37件，制作政策解读17篇，其中图解6篇、视频2个。',
  '对依申请公开，从登记、审核、答复到送达逐环节记录，答复书统一编号，疑难件会同司法行政部门会商后再作答复。',
  '按照要求清理行政规范性文件，现行有效的文件逐件标明效力，失效和废止的及时注明，网站专栏与公报保持一致。',
];

/** UTF-8 bytes of the drafts that are measured. */
const DRAFT_BYTES = 10 * 1024;

/** A right report of 10 KB with its tables in the given layout: the tables, and prose up to the size. */
export function draftOf(layoutId: string): string {
  const layout = LAYOUTS.find(l => l.id === layoutId);
  if (!layout) throw new Error(`no layout ${layoutId}`);
  const model = randomModel(random(7), '2021');
  const text = agreeing(write(model, layout, 7, { eol: '\n', brackets: 'full' }).text, model);
  const at = text.indexOf('主动公开政府信息情况');
  const heading = text.lastIndexOf('\n', at) + 1;
  let prose = '';
  for (let i = 0; size(text) + size(prose) < DRAFT_BYTES; i++) {
    // Paragraphs of four sentences, as long as they are in real drafts, each with figures of its own.
    prose += SENTENCES[i % SENTENCES.length]!.replace(/\d+/g, n => String(Number(n) + i));
    if (i % 4 === 3) prose += '\n\n';
  }
  prose += '\n\n';
  return text.slice(0, heading) + prose + text.slice(heading);
}

/** The writer's prose has figures of its own; a right report says what its tables say. */
function agreeing(text: string, model: ReportModel): string {
  const total = (row: RowKey) => figure(model, { kind: 'applications', row, column: 'total' });
  const made = figure(model, { kind: 'disclosure', row: 'normative', column: 'made' });
  return text
    .replace(
      /收到申请\d+件[^。\n]*/,
      `收到申请${total('new')}件，予以公开${total('granted')}件，结转下年度${total('carriedOut')}件`,
    )
    .replace(/行政规范性文件\d+件/, `行政规范性文件${made}件`);
}

export function size(text: string): number {
  return new TextEncoder().encode(text).length;
}
