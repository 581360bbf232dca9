const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * Last year, as reports are written in January for the year before. Snippets cannot count, so the regular expression
 * takes the digits apart and the format puts the one before in their place. Right for 2001 to 2099 but 2000.
 */
export const PREVIOUS_YEAR = (() => {
  const units = DIGITS.map(d => `(${d})`).join('|');
  const tens = DIGITS.map(d => `(${d})0`).join('|');
  const lessUnits = DIGITS.map(d => `\${${d + 2}:+${d - 1}}`).join('');
  const lessTens = DIGITS.map(d => `\${${d + 11}:+${d - 1}9}`).join('');
  return `\${CURRENT_YEAR/^(20)(?:(\\d)(?:${units})|${tens})$/$1$2${lessUnits}${lessTens}/}`;
})();

/** Today as it stands under a report: `2026年1月9日`. */
export const TODAY = `\${CURRENT_YEAR}年\${CURRENT_MONTH/^0//}月\${CURRENT_DATE/^0//}日`;
