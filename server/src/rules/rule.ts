import type { Report } from '../report/model.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A second place that a finding speaks of. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
  /** The draft it stands in, where that is another one (last year's, a unit's); absent: the same draft. */
  readonly uri?: string;
}

/** What a rule found, at a place in the draft. */
export interface Finding {
  /** `group/what`, the rule's code. */
  readonly code: string;
  readonly severity: Severity;
  /** Chinese, with the arithmetic: `总计应为 22（4＋2＋3＋11＋2），现为 0`. */
  readonly message: string;
  readonly span: Span;
  readonly related: readonly RelatedPlace[];
  /** Plain data by which the rule's fix finds its way back (cell keys, section number …); JSON-safe. */
  readonly data?: Readonly<Record<string, string | number | boolean>>;
  /** True where the words at its place are to go, and nothing is lost with them: editors draw them faded. */
  readonly unnecessary?: true;
  /** True where it speaks of the check itself, not of the draft: there is nothing to mend and nothing to silence. */
  readonly note?: boolean;
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
  /** Most characters of 总体情况, white space left out; absent: that of `DEFAULT_LIMITS`. */
  readonly overviewLength?: number;
  /** Last day for a township to publish, `MM-DD` of the year after the report's; absent: that of `DEFAULT_LIMITS`. */
  readonly townshipDeadline?: string;
  /** The office's own list of words to avoid, each with the word to use instead, if there is one. */
  readonly terms?: readonly AvoidedTerm[];
}

export interface AvoidedTerm {
  readonly avoid: string;
  readonly use: string | null;
}

/** Another report of the workspace that a draft is held against. */
export interface RelatedReport {
  readonly uri: string;
  readonly report: Report;
  /** Its path below the workspace folder, as messages name it; absent where it lies elsewhere. */
  readonly path?: string;
}

/** Last year's report (上年年报). */
export interface PreviousReport extends RelatedReport {
  /** A Chinese clause: why it may be the wrong one. What is found by it is information only then. */
  readonly doubt?: string;
}

/** A unit (所属单位) whose report is summed into this one: its draft, or why there is none to sum. */
export interface UnitReport {
  /** As its title or nianbao.json names it. */
  readonly name: string;
  /** What nianbao.json says of its files, where none was found. */
  readonly files?: string;
  readonly draft: RelatedReport | null;
  /** Its file's path where it is there and could not be read. */
  readonly unread?: string;
  /** How many findings of severity error the unit's own draft has. */
  readonly errors: number;
  /** Its other drafts of the same year, with other figures, which are not in the sum. */
  readonly others?: readonly RelatedReport[];
}

/** A finding that nianbao.json says to ignore, by what stands at its place: it is found again when the text around it moves. */
export interface IgnoredFinding {
  readonly rule: string;
  /** The cell or row it stands at: `表三“（七）总计”行“自然人”栏`; null where it stands at words. */
  readonly place: string | null;
  /** The words that it begins with, without white space; empty where it stands between words. */
  readonly words: string;
  /** The words right before it, without white space. */
  readonly after: string;
  /** The finding's message, where the place has several of the rule; else null. */
  readonly message: string | null;
}

/** What lies around a draft: the reports it is held against, and what nianbao.json says of it. Absent parts are simply not checked. */
export interface RelatedReports {
  /** Last year's report of the same organ. */
  readonly previous?: PreviousReport;
  /** The report of another office and the same year whose prose is most like this one's. */
  readonly alike?: RelatedReport;
  /** The units whose reports are summed into this one, as nianbao.json says. */
  readonly units?: readonly UnitReport[];
  /** Findings in the draft that nianbao.json says to ignore. */
  readonly ignored?: readonly IgnoredFinding[];
}

/** All reports that a draft is held against, each once or more. */
export function reportsAround({ previous, alike, units = [] }: RelatedReports): readonly RelatedReport[] {
  const drafts = units.flatMap(({ draft, others = [] }) => [draft, ...others]);
  return [previous, alike, ...drafts].filter(one => one != null);
}

export const DEFAULT_CONFIG: Config = { rules: {} };

/** The limits where no setting gives one. No law or notice that could be read has them: many offices allow that much, and name that day for townships (`MM-DD`). */
export const DEFAULT_LIMITS = { overviewLength: 1000, townshipDeadline: '01-31' } as const;

/** What a rule yields; code is filled in by check(), and severity where the rule does not lower it. */
export type FindingDraft = Omit<Finding, 'code' | 'severity' | 'related' | 'note'> & {
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
};

export interface RuleContext {
  readonly report: Report;
  readonly config: Config;
  readonly relatedReports: RelatedReports;
}

export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** One line in Chinese for settings and the rule index. */
  readonly title: string;
  /** The same in English, for the English settings. */
  readonly titleEn: string;
  check(context: RuleContext): Iterable<FindingDraft>;
  /** True for a rule that speaks of the wording alone, never of a figure or of what is missing: it belongs to the group `style` too. */
  readonly isStyle?: true;
  /** True where a repair of this rule may run unseen (`Fix.all`): fixAll asks no others. */
  readonly mendsUnseen?: boolean;
  /** The repairs for one of this rule's findings, computed from the current tree; none when there is no right answer. */
  fixes?(report: Report, finding: Finding): Fix[];
}
