import type { TableFormat } from '../formats/tables.ts';
import type { ColourChoice } from '../screen.ts';

export const FORMATS = ['text', 'json', 'ndjson', 'sarif', 'github', 'junit', 'csv', 'html', 'unix'] as const;
export type Format = (typeof FORMATS)[number];

export const FORMS = ['text', 'html', 'docx', 'xlsx'] as const;
/** Of these none can be printed. */
export const OFFICE_FORMS: readonly DraftForm[] = ['docx', 'xlsx'];
/** What `convert` turns a draft into. */
export type DraftForm = (typeof FORMS)[number];

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
/** What completes words on a command line. */
export type Shell = (typeof SHELLS)[number];

/** Settings that stand above every nianbao.json. */
export interface AskedSettings {
  /** A file like nianbao.json, as the user would write its path; null: none. */
  readonly file: string | null;
  /** `CODE=LEVEL` each, in their order. */
  readonly rules: readonly string[];
}

/** Whether sure repairs are made: not at all, written, or only told: a line a change, or as a diff. */
export type Mends = 'no' | 'write' | 'dry-run' | 'diff';

/** What is printed of a check, where, and how it ends. */
export interface Output {
  readonly colour: ColourChoice;
  /** Errors alone are told. */
  readonly quiet: boolean;
  /** With more warnings the check has failed; null: however many. */
  readonly maxWarnings: number | null;
  /** Findings don't make it fail. */
  readonly exitZero: boolean;
  /** The file that is written; null: the output. */
  readonly file: string | null;
}

/** What the command line asks for. */
export type Request =
  | {
      readonly kind: 'check';
      readonly format: Format;
      readonly fix: Mends;
      /** Whether it goes on, and checks again what changes. */
      readonly watch: boolean;
      readonly output: Output;
      readonly settings: AskedSettings;
      /** The name that standard input goes by; null where it has none. */
      readonly stdinName: string | null;
      readonly paths: readonly string[];
    }
  | {
      readonly kind: 'tables';
      readonly format: TableFormat;
      readonly settings: AskedSettings;
      readonly paths: readonly string[];
    }
  | {
      readonly kind: 'recalculate';
      /** Whether the file is written, or what would change only told: a line a change, or as a diff. */
      readonly way: 'write' | 'dry-run' | 'diff';
      readonly paths: readonly string[];
    }
  | {
      readonly kind: 'convert';
      readonly path: string;
      readonly form: DraftForm;
      readonly to: string | null;
      /** Nothing is written, only told. */
      readonly dryRun: boolean;
    }
  | {
      readonly kind: 'annotate';
      /** Sure repairs as tracked changes, in place of comments. */
      readonly track: boolean;
      /** Nothing is written, only told. */
      readonly dryRun: boolean;
      readonly settings: AskedSettings;
      readonly paths: readonly string[];
      readonly to: string | null;
    }
  /** What holds for a file. */
  | { readonly kind: 'config'; readonly settings: AskedSettings; readonly path: string }
  /** A new nianbao.json in a folder. */
  | { readonly kind: 'init'; readonly folder: string; readonly dryRun: boolean }
  | { readonly kind: 'rules' }
  /** The language server; it reads the other arguments itself. */
  | { readonly kind: 'lsp' }
  | { readonly kind: 'explain'; readonly code: string }
  /** The script that completes words in a shell. */
  | { readonly kind: 'completion'; readonly shell: Shell }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version' }
  /** Bad usage; the reason is a Chinese sentence without its full stop. `usage`: how the command is to be written. */
  | { readonly kind: 'usage'; readonly reason: string; readonly usage: string };
