/** Words of which every report has at least one, also where a web page wrote them as numeric entities. */
const TELLTALE = /公\s*开|复\s*议|诉\s*讼|政\s*府\s*信\s*息|结\s*转|&#(?:x[0-9a-f]{4}|\d{5});/i;

/**
 * Whether a text may be a report, so that the server is worth starting. Wide on purpose: the server itself decides; this
 * only keeps it from running beside everybody's README.
 */
export function likelyReport(text: string): boolean {
  return TELLTALE.test(text);
}
