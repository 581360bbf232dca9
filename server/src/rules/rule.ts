import type { Report } from '../report/model.ts';
import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A second place that a finding speaks of, in the same draft. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule found, at a place in the draft. */
export interface Finding {
  /** `group/what`, the rule's code. */
  readonly code: string;
  readonly severity: Severity;
  /** Chinese, with the arithmetic: `总计应为 22（4＋2＋3＋11＋2），现为 0`. */
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
  /** Plain data by which the rule's fix finds its way back (cell keys, section number …); JSON-safe. */
  readonly data?: Readonly<Record<string, string | number | boolean>>;
}

/** Replace the text of `span` by `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  /** safe: the only right answer; suggestion: the writer must judge. */
  readonly kind: 'safe' | 'suggestion';
  /** True when source.fixAll may apply it unseen: it can't change what a figure means. */
  readonly all: boolean;
  /** Not overlapping, ascending. */
  readonly edits: readonly Edit[];
}

/** Severity a rule is set to, by code; absent: the rule's own. */
export type RuleLevel = 'off' | Severity;

export interface Config {
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

export const DEFAULT_CONFIG: Config = { rules: {} };

/** What a rule yields; code is filled in by check(), and severity where the rule does not lower it. */
export type Draft = Omit<Finding, 'code' | 'severity' | 'related'> & {
  readonly severity?: Severity;
  readonly related?: readonly Related[];
};

export interface RuleContext {
  readonly report: Report;
  readonly config: Config;
}

export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** One line in Chinese for settings and the rule index. */
  readonly title: string;
  /** The same in English, for the English settings. */
  readonly titleEn: string;
  check(context: RuleContext): Iterable<Draft>;
  /** The repairs for one of this rule's findings, computed from the current tree; none when there is no right answer. */
  fixes?(report: Report, finding: Finding): Fix[];
}
