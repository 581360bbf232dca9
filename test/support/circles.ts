/**
 * The circles in a graph of names, each as the way round: `['a', 'b', 'a']`. At least one for every part of the graph that holds a circle,
 * none where there is none. Linear in nodes and arrows.
 */
export function circles(arrows: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];

  function visit(node: string): void {
    const since = way.indexOf(node);
    if (since >= 0) found.push([...way.slice(since), node]);
    if (since >= 0 || done.has(node)) return;
    way.push(node);
    for (const next of arrows.get(node) ?? []) visit(next);
    way.pop();
    done.add(node);
  }
  for (const node of arrows.keys()) visit(node);
  return found;
}
