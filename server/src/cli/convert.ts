import { writeFile } from 'node:fs/promises';
import { htmlPage } from '../document/html-page.ts';
import { wordFile } from '../document/word/word-file.ts';
import { readDraft } from '../workspace/read-draft.ts';
import type { DraftForm } from './args.ts';
import { openNamed } from './open-file.ts';
import type { Host } from './outcome.ts';
import { absolute, reasonOf } from './paths.ts';
import { printable } from './printable.ts';

/**
 * `nianbao convert`: the text that a file is read as, a page for a website or an official document, printed or written to a new file. Nothing that is
 * there is written over.
 * @param to null: printed, or beside the draft where it is a Word file
 * @param complain hears what can't be read or written
 */
export async function convertFile(
  { path, form, to }: { readonly path: string; readonly form: DraftForm; readonly to: string | null },
  host: Host,
  complain: (message: string) => void,
): Promise<void> {
  const draft = await openNamed(path, host, complain);
  if (draft === null) return;
  const made = madeOf(path, draft.text, form);
  if (made === null) {
    complain(`${path}：不是年度报告，没有转换`);
    return;
  }
  for (const said of [...draft.notes, ...made.notes]) host.err(`nianbao：${printable(said)}\n`);
  const { content } = made;
  const copy = to ?? (form === 'docx' ? besideIt(path) : '-');
  if (copy === '-' && typeof content === 'string') {
    host.out(form === 'text' ? `${content}\n` : content);
    return;
  }
  try {
    await writeFile(absolute(copy, host.cwd), content, { flag: 'wx' });
    if (form === 'docx') host.out(`${printable(copy)}：已写成公文格式的 Word 文件\n`);
  } catch (error) {
    complain(`${copy}：没有写入（${reasonOf(error)}）`);
  }
}

interface Made {
  readonly content: string | Uint8Array;
  readonly notes: readonly string[];
}

/** Null where the text is no report: of other texts only the text itself is known. */
function madeOf(path: string, text: string, form: DraftForm): Made | null {
  if (form === 'text') return { content: text, notes: [] };
  const report = readDraft(path, text);
  if (!report.recognised) return null;
  if (form === 'docx') {
    const { bytes, notes } = wordFile(report);
    return { content: bytes, notes };
  }
  const { html, notes } = htmlPage(report);
  return { content: html, notes };
}

/** `年报.txt` → `年报.docx`; a Word file keeps its name for itself. */
function besideIt(path: string): string {
  const ending = /\.docx$/i.test(path) ? '（公文格式）.docx' : '.docx';
  return path.replace(/(?:\.[^./\\]*)?$/, ending);
}
