/** What there is now, what there was before each step, and what undone steps would bring back; the latest step last. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
}

/** How much of the past is kept: so many steps, and of what weighs so much. */
export interface Bounds<State> {
  readonly steps: number;
  readonly weight: number;
  /** What one state weighs beside another: nothing for what both hold. */
  readonly weigh: (state: State, beside: State) => number;
}

/** A history that begins here: nothing to undo. */
export function startHistory<State>(present: State): History<State> {
  return { past: [], present, future: [] };
}

/** The history after one more step. Undone steps are forgotten. */
export function record<State>(
  history: History<State>,
  state: State,
  bounds?: Bounds<State>,
): History<State> {
  const past = [...history.past, history.present];
  return { past: bounds ? latestOf(past, state, bounds) : past, present: state, future: [] };
}

/** The history before its last step; the same one where there is none. */
export function undo<State>(history: History<State>): History<State> {
  if (history.past.length === 0) return history;
  return {
    past: history.past.slice(0, -1),
    present: history.past.at(-1)!,
    future: [...history.future, history.present],
  };
}

/** The history after the step that was undone last; the same one where there is none. */
export function redo<State>(history: History<State>): History<State> {
  if (history.future.length === 0) return history;
  return {
    past: [...history.past, history.present],
    present: history.future.at(-1)!,
    future: history.future.slice(0, -1),
  };
}

/** The history with no more of the past and of the future than the bounds let be. */
export function within<State>(history: History<State>, bounds: Bounds<State>): History<State> {
  const { past, present, future } = history;
  return {
    past: latestOf(past, present, bounds),
    present,
    future: latestOf(future, present, bounds),
  };
}

/** The history without states that are not sound; nothing where the present is not. */
export function soundHistory<State>(
  { past, present, future }: History<unknown>,
  sound: (state: unknown) => State | undefined,
): History<State> | undefined {
  const now = sound(present);
  const all = (states: readonly unknown[]) => states.flatMap((state) => sound(state) ?? []);
  return now && { past: all(past), present: now, future: all(future) };
}

/** The latest states before `present` that are within bounds; the very last step can always be undone. */
function latestOf<State>(
  past: readonly State[],
  present: State,
  { steps, weight, weigh }: Bounds<State>,
): readonly State[] {
  let [kept, sum, after] = [0, 0, present];
  for (const state of past.toReversed()) {
    sum += weigh(state, after);
    if (kept > 0 && (kept === steps || sum > weight)) break;
    after = state;
    kept++;
  }
  return past.slice(past.length - kept);
}
