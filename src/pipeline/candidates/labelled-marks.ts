import { type Component, enclosing, labelComponents, type Labelled } from '../image/index.ts';
import type { Marks } from '../marks/index.ts';

/** A picture's marks with their connected components, which are looked for once. */
export interface LabelledMarks extends Labelled {
  readonly marks: Marks;
}

export function labelled(marks: Marks): LabelledMarks {
  return { marks, ...labelComponents(marks.box.width, marks.box.height, marks.coverage) };
}

/** What of the marks belongs to some of their components; there must be one. */
export function marksOfComponents(
  { marks, labels, components }: LabelledMarks,
  members: ReadonlySet<Component>,
): Marks {
  if (members.size === components.length) return marks;
  const { box, coverage, ...rest } = marks;
  const isMember = [false, ...components.map((component) => members.has(component))];
  const part = enclosing([...members].map((component) => component.box));
  const values = new Uint8ClampedArray(part.width * part.height);
  for (let row = 0; row < part.height; row++) {
    const start = (part.y + row) * box.width + part.x;
    for (let column = 0; column < part.width; column++) {
      const index = start + column;
      if (isMember[labels[index]!]) values[row * part.width + column] = coverage[index]!;
    }
  }
  return { ...rest, box: { ...part, x: box.x + part.x, y: box.y + part.y }, coverage: values };
}
