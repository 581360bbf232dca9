import { writeFile } from 'node:fs/promises';
import { workbookFile } from '../document/excel/workbook-file.ts';
import { htmlPage } from '../document/html-page.ts';
import { wordFile } from '../document/word/word-file.ts';
import { type Draft, Refused } from '../exchange/draft.ts';
import { type DraftForm, OFFICE_FORMS, type Request } from './arguments/request.ts';
import { refuseExisting } from './copies.ts';
import { openNamed, reportIn } from './open-file.ts';
import type { Host } from './outcome.ts';
import { absolute, reasonOf } from './paths.ts';
import { printable } from './printable.ts';

/**
 * `nianbao convert`: the text that a file is read as, a page for a website or an official document, printed or written to a new file. Nothing that is
 * there is written over.
 * @param to null: printed, or beside the draft where it is a Word or Excel file
 * @param complain hears what can't be read or written
 */
export async function convertFile(
  { path, form, to, dryRun }: Omit<Extract<Request, { readonly kind: 'convert' }>, 'kind'>,
  host: Host,
  complain: (message: string) => void,
): Promise<void> {
  const draft = await openNamed(path, host, complain);
  if (draft === null) return;
  const made = madeOf(path, draft, form);
  if (typeof made === 'string') {
    complain(`${path}：${made}，没有转换`);
    return;
  }
  for (const said of [...draft.notes, ...made.notes]) host.err(`nianbao：${printable(said)}\n`);
  const { content } = made;
  const copy = to ?? (OFFICE_FORMS.includes(form) ? besideIt(path, form) : '-');
  if (copy === '-' && typeof content === 'string') {
    host.out(form === 'text' ? `${content}\n` : content);
    return;
  }
  try {
    if (dryRun) {
      await refuseExisting(absolute(copy, host.cwd));
      host.out(`将写 ${printable(copy)}\n`);
      return;
    }
    await writeFile(absolute(copy, host.cwd), content, { flag: 'wx' });
    if (form === 'docx') host.out(`${printable(copy)}：已写成公文格式的 Word 文件\n`);
    if (form === 'xlsx') host.out(`${printable(copy)}：已把表格写成 Excel 文件，正文不写\n`);
  } catch (error) {
    complain(`${copy}：没有写入（${error instanceof Refused ? error.message : reasonOf(error)}）`);
  }
}

interface Made {
  readonly content: string | Uint8Array;
  readonly notes: readonly string[];
}

/** Why nothing can be made, where nothing can: of a text that is no report only the text itself is known. */
function madeOf(path: string, draft: Draft, form: DraftForm): Made | string {
  if (form === 'text') return { content: draft.text, notes: [] };
  const report = reportIn(path, draft);
  if (!report.recognised) return '不是年度报告';
  if (form === 'xlsx') {
    const { bytes, notes } = workbookFile(report);
    return bytes === null ? ['没有能写进 Excel 文件的表', ...notes].join('；') : { content: bytes, notes };
  }
  if (form === 'docx') {
    const { bytes, notes } = wordFile(report);
    return { content: bytes, notes };
  }
  const { html, notes } = htmlPage(report);
  return { content: html, notes };
}

/** `年报.txt` → `年报.docx`; a Word or Excel file keeps its name for itself. */
function besideIt(path: string, form: DraftForm): string {
  const ending = `.${form}`;
  const mark = form === 'docx' ? '（公文格式）' : '（规定表样）';
  return path.replace(/(?:\.[^./\\]*)?$/, path.toLowerCase().endsWith(ending) ? mark + ending : ending);
}
