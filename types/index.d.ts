// 命令行输出的 JSON 的类型，说明见 docs/json.md。由 node scripts/generate.mjs 按 schemas/ 生成，请勿手工改动。

/** 检查结果，每个文件一项；ndjson 每行是其中的一项（definitions/file）。说明见 docs/json.md。 */
export type CheckOutput = readonly CheckFile[];

export interface CheckFile {
  /** 文件，与命令行上写的一致；- 是标准输入 */
  readonly file: string;
  /** Word、Excel、PDF 文件的 range 按读出的文字算 */
  readonly kind: 'text' | 'word' | 'excel' | 'pdf';
  /** 是不是年报；不是的，以下各项为 null 或空 */
  readonly recognised: boolean;
  /** 标题 */
  readonly title: string | null;
  /** 机关 */
  readonly organ: string | null;
  /** 报告年度 */
  readonly year: number | null;
  /** 表样版本 */
  readonly edition: '2019' | '2021' | null;
  /** 查出的问题，按位置排列 */
  readonly findings: readonly CheckFinding[];
}

export interface CheckFinding {
  /** 规则 */
  readonly code: string;
  /** 级别：错误、警告、信息、提示 */
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  /** 说明，带算式 */
  readonly message: string;
  readonly range: CheckRange;
  readonly cell: CheckCell | null;
  /** 同样的位置用文字写出；说不出的为 null */
  readonly place: string | null;
  /** 相关的位置 */
  readonly related: readonly {
    /** 在另一文件里的写明 */
    readonly file?: string;
    readonly range: CheckRange;
    readonly message: string;
  }[];
  /** 改法 */
  readonly fixes: readonly {
    readonly title: string;
    /** safe 只有这一种改法；suggestion 要由人判断 */
    readonly kind: 'safe' | 'suggestion';
    readonly edits: readonly {
      readonly range: CheckRange;
      readonly newText: string;
    }[];
  }[];
}

/** 在哪一格，都是键 */
export interface CheckCell {
  readonly table: 'disclosure' | 'applications' | 'disputes';
  readonly row: string;
  readonly column: string;
}

export interface CheckRange {
  readonly start: CheckPosition;
  readonly end: CheckPosition;
}

export interface CheckPosition {
  /** 行，从 0 起 */
  readonly line: number;
  /** 列，从 0 起，按 UTF-16 计 */
  readonly character: number;
}

/** 读出的每个数，每个文件一项；ndjson 每行是其中的一项（definitions/file）。说明见 docs/json.md。 */
export type TablesOutput = readonly TablesFile[];

export interface TablesFile {
  /** 文件，与命令行上写的一致；- 是标准输入 */
  readonly file: string;
  /** 文件是什么；html 是写成网页的文本 */
  readonly kind: 'text' | 'html' | 'word' | 'excel' | 'pdf';
  /** 是不是年报；不是的，以下各项为 null 或空 */
  readonly recognised: boolean;
  /** 标题 */
  readonly title: string | null;
  /** 机关 */
  readonly organ: string | null;
  /** 报告年度 */
  readonly year: number | null;
  /** 表样版本 */
  readonly edition: '2019' | '2021' | null;
  readonly tables: readonly TablesTable[];
}

export interface TablesTable {
  /** 表二、表三、表四 */
  readonly kind: 'disclosure' | 'applications' | 'disputes';
  readonly rows: readonly TablesRow[];
}

export interface TablesRow {
  readonly key: string;
  /** 规定的行名 */
  readonly label: string;
  /** 左边合并的行名 */
  readonly groups: readonly string[];
  readonly cells: readonly TablesCell[];
}

export interface TablesCell {
  readonly column: string;
  /** 栏名 */
  readonly label: string;
  /** 原文 */
  readonly text: string;
  /** 十进制数；没有把握读出数的为 null */
  readonly value: string | null;
  readonly range: TablesRange;
}

export interface TablesRange {
  readonly start: TablesPosition;
  readonly end: TablesPosition;
}

export interface TablesPosition {
  /** 行，从 0 起 */
  readonly line: number;
  /** 列，从 0 起，按 UTF-16 计 */
  readonly character: number;
}
