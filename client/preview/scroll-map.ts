/** Where a line of the draft stands in the page, in pixels from its top. */
export interface LinePlace {
  readonly line: number;
  readonly top: number;
}

/** The places in the order of their lines, each line once; what stands out of the order of the page is left out. */
export function scrollMap(places: readonly LinePlace[]): readonly LinePlace[] {
  const map: LinePlace[] = [];
  for (const place of places.toSorted((a, b) => a.line - b.line || a.top - b.top)) {
    const last = map.at(-1);
    if (last === undefined || (place.line > last.line && place.top >= last.top)) map.push(place);
  }
  return map;
}

/** Where a line stands; between two that are known as far as it is between them. */
export function topOfLine(map: readonly LinePlace[], line: number): number {
  return between(map, line, 'line', 'top');
}

/** Which line stands at a place of the page. */
export function lineAt(map: readonly LinePlace[], top: number): number {
  return between(map, top, 'top', 'line');
}

function between(map: readonly LinePlace[], at: number, from: keyof LinePlace, to: keyof LinePlace): number {
  const next = map.findIndex(place => place[from] > at);
  const below = next < 0 ? map.at(-1) : map[next - 1];
  const above = next < 0 ? undefined : map[next];
  if (below === undefined) return above === undefined || above[from] <= 0 ? 0 : (at / above[from]) * above[to];
  if (above === undefined) return below[to];
  return below[to] + ((at - below[from]) / (above[from] - below[from])) * (above[to] - below[to]);
}
