/** All steps of a drawing or a picture: what there was before each, what there is, and what was undone; the latest last. */
export interface Steps<State = unknown> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
}

/** Each picture is kept once, under a name of its own, however many steps hold it. */
export const names = new WeakMap<Blob, string>();

function nameOf(picture: Blob): string {
  const name = names.get(picture) ?? crypto.randomUUID();
  names.set(picture, name);
  return name;
}

/** The steps with the name of each picture in its place, and the pictures by their names. */
export function pack(steps: Steps): { steps: Steps; pictures: ReadonlyMap<string, Blob> } {
  const pictures = new Map<string, Blob>();
  const packed = mapped(steps, (state) => {
    const { picture } = fieldsOf(state);
    if (!(picture instanceof Blob)) return [state];
    const name = nameOf(picture);
    pictures.set(name, picture);
    return [{ ...fieldsOf(state), picture: name }];
  });
  return { steps: packed ?? steps, pictures };
}

/** The names of all pictures in packed steps. */
export function picturesIn({ past, present, future }: Steps): ReadonlySet<unknown> {
  return new Set([...past, present, ...future].map((state) => fieldsOf(state).picture));
}

export function mapped({ past, present, future }: Steps, map: (state: unknown) => unknown[]) {
  const [now] = map(present);
  return now === undefined
    ? undefined
    : { past: past.flatMap(map), present: now, future: future.flatMap(map) };
}

export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
