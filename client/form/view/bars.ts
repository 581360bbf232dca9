/** Bars of a chart: sizes in the units of its own coordinates, from the upper left. */

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Which of the figures of a year it is. */
  readonly series: number;
}

export interface BarChart {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  /** The middle of each year's bars. */
  readonly middles: readonly number[];
}

const BAR = 12;
/** Between the bars of two years. */
const GAP = 18;
const HEIGHT = 100;

/**
 * Where the bars of a chart stand: a group a year, in it a bar a figure, as high as the figure is to the largest. A figure that is not known has no bar, one of
 * 0 a bar without height.
 * @param years the figures of each year, 件, as many in each
 */
export function barsOf(years: readonly (readonly (number | null)[])[]): BarChart {
  const largest = Math.max(1, ...years.flat().map(figure => figure ?? 0));
  const group = (years[0]?.length ?? 0) * BAR;
  const left = (year: number) => GAP / 2 + year * (group + GAP);
  const bars = years.flatMap((figures, year) =>
    figures.flatMap((figure, series): Bar[] => {
      if (figure === null) return [];
      const height = (figure / largest) * HEIGHT;
      return [{ x: left(year) + series * BAR, y: HEIGHT - height, width: BAR, height, series }];
    }),
  );
  return {
    width: left(years.length) - GAP / 2,
    height: HEIGHT,
    bars,
    middles: years.map((_, i) => left(i) + group / 2),
  };
}
