/** Characters that turn the direction of what stands behind them, so that a page would show another text than it holds. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text in which characters that turn its direction are named, `U+202E`, and turn nothing. `marked` says how a name is set off. */
export function visibleControls(text: string, marked = (name: string) => `[${name}]`): string {
  return text.replace(TURNING, c => marked(`U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`));
}
