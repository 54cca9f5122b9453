import { type Component, enclosing, labelComponents, type Labelled } from '../image/index.ts';
import type { Marks } from '../marks/index.ts';

/** A picture's marks with their connected components, which are looked for once. */
export interface LabelledMarks extends Labelled {
  readonly marks: Marks;
  /** How likely each component is print, 0 to 1, in the mean over its pixels; none where nothing tells. */
  readonly printed?: Float32Array;
}

export function labelled({ print, ...marks }: Marks): LabelledMarks {
  const parts = labelComponents(marks.box.width, marks.box.height, marks.coverage);
  return { marks, ...parts, ...(print && { printed: printedIn(print, parts) }) };
}

function printedIn(print: Uint8ClampedArray, { labels, components }: Labelled): Float32Array {
  const printed = new Float32Array(components.length);
  labels.forEach((label, index) => {
    if (label > 0) printed[label - 1]! += print[index]! / 255;
  });
  return printed.map((sum, index) => sum / components[index]!.area);
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
