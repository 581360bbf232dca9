import { attributeOf, settingOf, type XmlElement } from '../package/xml.ts';

/**
 * What each style says, by its id, with what those say that it is based on; only those of which something is said. Each is asked once, however long the
 * chains are. Styles that are based on each other in a circle end where it closes.
 * @param said what a style says itself; undefined for nothing
 * @param joined what it says and what it is based on, in one
 */
export function inherited<T>(
  styles: XmlElement | null,
  said: (style: XmlElement) => T | undefined,
  joined: (own: T, base: T) => T,
): ReadonlyMap<string, T> {
  const all = new Map((styles?.children ?? []).map(s => [attributeOf(s, 'styleId') ?? '', s] as const));
  const known = new Map<string, T | undefined>();
  for (const id of all.keys()) {
    const chain = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !known.has(at) && !chain.has(at)) {
      chain.add(at);
      at = settingOf(all.get(at), 'w:basedOn');
    }
    let base = at === undefined ? undefined : known.get(at);
    for (const one of [...chain].reverse()) {
      const style = all.get(one);
      const own = style && said(style);
      base = own === undefined || base === undefined ? (own ?? base) : joined(own, base);
      known.set(one, base);
    }
  }
  return new Map([...known].flatMap(([id, what]) => (what === undefined ? [] : [[id, what] as const])));
}
