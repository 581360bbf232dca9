/** A note of the margin: where what it speaks of stands, and how high it is. */
export interface NoteSize {
  readonly wanted: number;
  readonly height: number;
}

/** Between two notes, in pixels. */
const GAP = 8;

/** Where notes stand that are to be beside what they speak of and not over each other: each as far up as it may, in the given order. */
export function placeNotes(notes: readonly NoteSize[]): readonly number[] {
  let free = 0;
  return notes.map(({ wanted, height }) => {
    const top = Math.max(wanted, free);
    free = top + height + GAP;
    return top;
  });
}
