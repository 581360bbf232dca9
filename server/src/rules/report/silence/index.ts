import { oncePerReport } from '../../../report/memo.ts';
import { nearest } from '../../../text/nearest.ts';
import { pieceAt, placesOf } from '../../../text/piece.ts';
import type { Rule } from '../../rule.ts';
import { marksOf, SILENCE_CODE, type WrittenMark } from '../../silence.ts';

/**
 * A mark that silences a rule says why, so that whoever reads the draft next can tell. One that does nothing, for a slip in its words, says so.
 * @param codes gives the codes of all rules
 */
export function silence(codes: () => readonly string[]): Rule {
  const slips = oncePerReport(report => {
    const known = codes();
    return new Map(marksOf(report).map(mark => [mark.span.start, slipIn(mark, known)] as const));
  });
  return {
    code: SILENCE_CODE,
    severity: 'hint',
    title: '停用规则的注释没有写明规则或原因，或者写错了、不起作用',
    titleEn: 'A comment that silences a rule without rule or reason, or that is misspelt and does nothing',
    *check({ report }) {
      for (const mark of marksOf(report)) {
        const message = slips(report).get(mark.span.start)?.message ?? lackIn(mark);
        if (message !== null) yield { message, span: mark.span };
      }
    },
    fixes(report, finding) {
      const slip = slips(report).get(finding.span.start);
      if (slip?.right == null) return [];
      const [place] = placesOf(pieceAt(report, finding.span), slip.wrong);
      if (place === undefined) return [];
      const edits = [{ span: place, text: slip.right }];
      return [{ title: `改为“${slip.right}”`, kind: 'suggestion', all: false, edits }];
    },
  };
}

/** A word of a mark that is none. */
interface Slip {
  readonly message: string;
  readonly wrong: string;
  /** What is likely meant; null when nothing is like it. */
  readonly right: string | null;
}

function slipIn({ kind, word, codes }: WrittenMark, known: readonly string[]): Slip | null {
  if (kind === 'unknown') {
    const right = rightWord(word);
    return { message: `“${word}”不是规定的写法，这条注释不起作用；应为“${right}”`, wrong: word, right };
  }
  const wrong = codes.find(code => !known.includes(code));
  if (wrong === undefined) return null;
  const right = nearest(wrong, known);
  const hint = right === null ? '' : `；是否为“${right}”？`;
  return { message: `没有“${wrong}”这条规则，注释对它不起作用${hint}`, wrong, right };
}

function rightWord(word: string): string {
  if (/next/i.test(word)) return 'nianbao-disable-next-line';
  return /enable|[-_ ]on$/i.test(word) ? 'nianbao-enable' : 'nianbao-disable';
}

/** What a mark that is spelt right does not say. */
function lackIn({ kind, codes, reason }: WrittenMark): string | null {
  if (kind === 'among-words') return '这条注释没有单独占一行，不起作用';
  if (kind === 'enable') return null;
  if (codes.length === 0) return '这条注释没有写明停用哪条规则，不起作用';
  return reason === '' ? `停用${codes.map(code => `“${code}”`).join('、')}没有写明原因，请写在规则后面` : null;
}
