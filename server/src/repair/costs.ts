/**
 * Every constant that the search for mistakes rests on, in one table: change one here and hold `npm run bench:repair` against the figures before.
 *
 * Costs are in **cost points**: one wrong figure costs 1, and of two repairs the cheaper one is the likelier. Only differences count: repairs less
 * than `BELIEF.margin` apart are about as likely as each other. So whatever should decide costs more than the margin, and whatever should
 * only put the likelier one in front costs less.
 */
export const COST = {
  // What a mistake costs.
  /** One wrong figure: the unit. */
  figure: 1,
  /** Added to a wrong figure that a slip of the hand explains. Below the margin even for two figures: digits may look alike by chance. */
  slip: -0.1,
  /** A row gone wrong as a whole: more than a wrong figure and the margin, and with the margin still less than two wrong figures. */
  row: 1.4,

  // What is added to `row`, by what happened.
  /** Each figure that is made up so that the equations hold: five of them cost more than the margin, one or two decide nothing. */
  madeUpFigure: 0.06,
  /** A figure's digits in two cells: that they add up again when put together is hardly chance, so cheaper than two wrong figures by more than the margin. */
  splitFigure: -0.3,
  /** Rows from one line on stand a line too low: rarer than one row in the wrong line, by more than the margin. */
  lowerBlock: 0.3,
  /** Each column after the first in which a row that is not empty is off: as many slips in one row, each more than the margin. */
  furtherColumn: 0.4,
  /** Each column after the first in which （七） lacks a few cases: cheaper than in other rows, for late cases come one by one. */
  furtherLateColumn: 0.3,
  /** 二 counted into 一 or left out of 四, where its figures are large enough to tell: more than the margin, so that it decides. */
  carriedInAgrees: -0.3,
  /** （七） holds nothing at all: that it was forgotten is likelier, by more than the margin, than what else could be made to fit. */
  totalForgotten: -0.3,
  /** 四 was worked out from a wrong （七）, and nothing shows how that came about: below the margin, both remain possible. */
  carriedOutFollows: 0.15,
  /** In 表四 a total stands among its parts: seen at once, so cheaper than a wrong figure (0.9 in all, as much as a slip of the hand). */
  totalAmongParts: -0.5,
  /** Several totals were not added up anew: with `row` as much as two wrong figures, for it hardly ever shows which of the two it was. */
  totalsNotAddedUp: 0.6,

  // What is known from elsewhere.
  /** What the prose or last year's report say of a figure, for or against: more than the margin, less than half a wrong figure. */
  stated: 0.4,
  /** What offices hardly ever have (二 over 一, 四 over （七）): both together stay below the margin. */
  unusual: 0.1,
  /** Each row of single results that changes: below a tie, so that it only puts 一, 二, （七） and 四 in front. */
  resultRow: 0.01,
} as const;

/** When a repair is believed, and when what was found says anything. */
export const BELIEF = {
  /** Cost points. Repairs that are nearer to each other are about as likely: see `COST`. */
  margin: 0.25,
  /** Cost points. Repairs that are nearer to the best are as good as it: more than `resultRow`, less than any `slip`. */
  tie: 0.05,
  /** 件. Figures below this in total agree with another row's by chance: most offices have rows of a few cases. */
  tellingCases: 5,
  /** 件. As few that （七） lacks may be late cases: that another row has just these figures says nothing. */
  lateCases: 2,
  /** Figures said elsewhere. One is not enough to be sure of a row: prose is written from the table, mistakes included. */
  witnesses: 2,
  /** Columns. In one column and the total two rows agree by chance. */
  columns: 3,
} as const;

/** How much is shown: people read three suggestions, not ten. */
export const SHOWN = {
  /** Places. More tell nothing. */
  places: 3,
  /** Repairs at one place that can be chosen; more are told by their number. */
  choices: 4,
} as const;

/** When last year's 行政事业性收费 shows a slip. */
export const FEE = {
  /** 元 in a 万元. */
  yuan: 10_000,
  /** Times. So far may two years lie apart: the wrong unit makes it ten thousand times. */
  apart: 5,
  /** Digits. A figure of fewer may well be ten times last year's by itself. */
  digits: 3,
} as const;

/** Bounds on the work, so that a table takes milliseconds whatever it holds. */
export const WORK = {
  /** Cells that are changed at the most where nothing is known but that all equations then hold: more of them explain anything. */
  cells: 4,
  /** Steps of the whole search (a step: one cell tried), some milliseconds. */
  steps: 20_000,
  /** Steps of one search for the fewest cells: leaves some for what comes after it. */
  stepsAtOnce: 15_000,
  /** Steps that a hypothesis counts for: about the time it takes to see whether all equations hold with it. */
  hypothesis: 15,
  /** Sets of cells that are kept: so many that are as good as each other tell nothing. */
  ties: 60,
  /** First ones of two mistakes that are followed up, those that explain most in front. */
  firstMistakes: 40,
  /** Rows with too few figures: where there are more, the table was cut up and not mistyped. */
  shortRows: 2,
  /** Ways to fill short rows up to which more than one wrong figure besides is looked for. */
  fillings: 8,
} as const;
