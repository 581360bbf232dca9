import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OFFICE_FILE } from '../workspace/office-problems.ts';
import type { Request } from './arguments/request.ts';
import type { Host } from './outcome.ts';
import { absolute, reasonOf } from './paths.ts';

/** What `nianbao init` writes: every field with what it is for, set to what holds without it. */
export const NEW_OFFICE_FILE = `// 年报助手的设置，对这个文件夹和下级文件夹里的年报起作用；下级文件夹另有 nianbao.json 的，以近的为准。
// 每一项都可以删去不写。nianbao config 文件 列出起作用的设置；nianbao explain 规则 显示一条规则的说明。
{
  // 规则的级别：off（不检查）、hint（提示）、information（信息）、warning（警告）、error（错误）。
  // 左边写规则（nianbao rules 列出全部），或者一组规则：report、section、table、cell、text、years、units，style（文字格式）。
  // 如 "text/figure": "warning", "style": "off"
  "rules": {},

  // 不宜使用的词，和改用的词；没有改用的词写 ""。如 "脱贫攻坚": "巩固拓展脱贫攻坚成果"
  "terms": {},

  // “总体情况”最多多少字
  "overviewLength": 1000,

  // 乡镇的年报应在次年的这一天以前公布（月-日）
  "townshipDeadline": "01-31",

  // 上年年报不在一起的，写明它的路径："previousReport": "2024/年报.docx"

  // 检查文件夹时不检查的文件。如 "归档/**"
  "exclude": [],

  // 哪些单位的年报汇总成哪一份。如 { "parent": "县政府2025*.docx", "units": ["各单位/*2025*.docx"] }
  "sums": []
}
`;

/** Writes a new nianbao.json into a folder, or shows it; gives what is to be said, or a Chinese reason why not. An old one is left alone. */
export async function writeOfficeFile(
  { folder, dryRun }: Extract<Request, { readonly kind: 'init' }>,
  host: Host,
): Promise<{ readonly text: string } | { readonly reason: string }> {
  const file = join(folder, OFFICE_FILE);
  try {
    if (dryRun) {
      const there = await readdir(absolute(folder, host.cwd));
      if (there.includes(OFFICE_FILE)) return { reason: `${file}：没有写（已有这个文件）` };
      return { text: `会写 ${file}：\n${NEW_OFFICE_FILE}` };
    }
    await writeFile(absolute(file, host.cwd), NEW_OFFICE_FILE, { flag: 'wx' });
    return { text: `写了 ${file}，请按其中的说明修改\n` };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { reason: isMissing ? `没有文件夹 ${folder}` : `${file}：没有写（${reasonOf(error)}）` };
  }
}
