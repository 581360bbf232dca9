import { oncePerReport } from '../report/memo.ts';
import type { Report } from '../report/model.ts';
import { squeezedText } from '../text/squeezed.ts';
import { formPlace, formPlaces } from './finding-place.ts';
import type { Finding, IgnoredFinding } from './rule.ts';
import { SILENCE_CODE } from './silence.ts';

/** So many of a finding's own words are kept (characters). */
const MOST_WORDS = 30;
/** At least so many characters before it are, so that the same slip elsewhere is told of; more where the words stand twice. */
const LEAST_BEFORE = 8;

/** What to keep of a finding, of all that were found, to ignore it from now on; null for what can't be ignored. */
export function ignoredAs(report: Report, finding: Finding, all: readonly Finding[]): IgnoredFinding | null {
  if (finding.code === SILENCE_CODE || finding.note) return null;
  const place = formPlace(report, finding);
  const { words, after } =
    place === null ? squeezed(report).wordsAt(finding.span, MOST_WORDS, LEAST_BEFORE) : { words: '', after: '' };
  if (place === null && words === '' && after === '') return null;
  const kept = { rule: finding.code, place, words, after, message: null };
  const isAlone = all.every(f => f === finding || !isOf(report, kept, f));
  return isAlone ? kept : { ...kept, message: finding.message };
}

/** The findings that nothing says to ignore. */
export function withoutIgnored(
  report: Report,
  findings: readonly Finding[],
  ignored: readonly IgnoredFinding[],
): Finding[] {
  return findings.filter(f => !ignored.some(i => isOf(report, i, f)));
}

/** True when a draft has the place no more. */
export function isPlaceGone(report: Report, { place, words, after }: IgnoredFinding): boolean {
  if (place !== null) return !formPlaces(report).has(place);
  return !squeezed(report).has(after + words);
}

function isOf(report: Report, { rule, place, words, after, message }: IgnoredFinding, finding: Finding): boolean {
  if (finding.code !== rule || (message !== null && finding.message !== message)) return false;
  if (place !== null) return formPlace(report, finding) === place;
  return squeezed(report).stand(words, after, finding.span);
}

const squeezed = oncePerReport(({ text }) => squeezedText(text));
