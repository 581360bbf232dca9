/** Ways to break the draft in test/fixtures/workspace, for the tests in a real VS Code. Each answers the changed text. */

export const CLEAN_DRAFT = '云岭县卫生健康局2025年政府信息公开工作年度报告.txt';

/** The row 一 with its right total. */
export const NEW_ROW = '一、本年新收政府信息公开申请数量\t\t\t37\t6\t0\t1\t2\t0\t46';

/** A total with its digits swapped: `table/row-total` in the row, `table/balance` in its column. */
export function withWrongTotal(text: string): string {
  return replaceOnce(text, NEW_ROW, NEW_ROW.replace(/46$/, '64'));
}

/** Totals of three kinds that `nianbao.recalculate` mends: the row （七）, a case total. */
export function withWrongSums(text: string): string {
  const total = '（七）总计\t\t37\t5\t0\t1\t2\t0\t45';
  const broken = replaceOnce(withWrongTotal(text), total, '（七）总计\t\t30\t5\t0\t1\t2\t0\t40');
  return replaceOnce(broken, '3\t1\t0\t1\t5\t', '3\t1\t0\t1\t6\t');
}

/** `table/suspect`: the figures of （七） in the row of 四, 0 in their own. */
export function withMisplacedRow(text: string): string {
  const row = '（七）总计\t\t37\t5\t0\t1\t2\t0\t45\n四、结转下年度继续办理\t\t\t3\t2\t0\t0\t0\t0\t5';
  const wrong = '（七）总计\t\t0\t0\t0\t0\t0\t0\t0\n四、结转下年度继续办理\t\t\t37\t5\t0\t1\t2\t0\t45';
  return replaceOnce(text, row, wrong);
}

/** `section/ordinal`: an Arabic ordinal before a section's heading. */
export function withArabicOrdinal(text: string): string {
  return replaceOnce(text, '三、收到和处理政府信息公开申请情况\n', '3、收到和处理政府信息公开申请情况\n');
}

/** `section/missing`: without section 五. */
export function withoutProblemsSection(text: string): string {
  const from = text.indexOf('五、存在的主要问题及改进情况\n');
  const to = text.indexOf('六、其他需要报告的事项\n');
  if (from < 0 || to < from) throw new Error('the draft has no section 五 before 六');
  return text.slice(0, from) + text.slice(to);
}

/** `table/missing`: without 表二; `line` is where it stood, from 0. */
export function withoutDisclosureTable(text: string): { text: string; line: number } {
  const from = text.indexOf('第二十条第（一）项\t');
  const to = text.indexOf('三、收到和处理政府信息公开申请情况\n');
  if (from < 0 || to < from) throw new Error('the draft has no 表二 before 三');
  return { text: `${text.slice(0, from)}\n${text.slice(to)}`, line: text.slice(0, from).split('\n').length - 1 };
}

export function replaceOnce(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${parts.length - 1} places read ${JSON.stringify(from)}`);
  return parts.join(to);
}
