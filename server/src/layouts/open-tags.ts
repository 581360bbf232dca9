/** Tags that are never closed. */
const VOID = new Set('br hr img input col meta link wbr area base embed source track'.split(' '));
/** The next one of its name ends one that is still open. */
const LOOSE = new Set(['p', 'li', 'dt', 'dd', 'option']);
/** A closing tag ends no tag that so many others stand within: nonsense may open tags without end. */
const DEEPEST = 64;

export interface OpenTags {
  readonly depth: number;
  /** One of the open tags hides what stands in it. */
  readonly hidden: boolean;
  open(name: string, hides: boolean): void;
  /** Ends the innermost tag of this name, and all within it; tags outside of `floor` are left open. */
  close(name: string, floor: number): void;
  /** Ends all tags but the outermost ones. */
  closeTo(depth: number): void;
}

/** Follows which tags are open at a place of a page, and whether one of them hides it. Linear. */
export function openTags(): OpenTags {
  const names: string[] = [];
  /** How many of the tags up to this one hide what stands in them. */
  const hiding: number[] = [];
  const tags: OpenTags = {
    get depth() {
      return names.length;
    },
    get hidden() {
      return (hiding.at(-1) ?? 0) > 0;
    },
    open(name, hides) {
      if (VOID.has(name)) return;
      if (LOOSE.has(name) && names.at(-1) === name) tags.closeTo(names.length - 1);
      const outer = hiding.at(-1) ?? 0;
      names.push(name);
      hiding.push(hides ? outer + 1 : outer);
    },
    close(name, floor) {
      const lowest = Math.max(floor, names.length - DEEPEST);
      for (let i = names.length - 1; i >= lowest; i--) if (names[i] === name) return tags.closeTo(i);
    },
    closeTo(depth) {
      if (depth >= names.length) return;
      names.length = depth;
      hiding.length = depth;
    },
  };
  return tags;
}
