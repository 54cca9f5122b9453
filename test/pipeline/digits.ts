import type { Stroke } from '../../src/pipeline/ink/ink.ts';

type Line = readonly (readonly [x: number, y: number])[];

/** Points of an ellipse from one angle to another, in degrees, clockwise from the right. */
function arc(x: number, y: number, across: number, down: number, from: number, to: number): Line {
  const count = Math.ceil(Math.abs(to - from) / 12);
  return Array.from({ length: count + 1 }, (_, index) => {
    const angle = ((from + ((to - from) * index) / count) * Math.PI) / 180;
    return [x + across * Math.cos(angle), y + down * Math.sin(angle)] as const;
  });
}

/** The ten digits as one or two pen-downs each, 100 high. */
const templates: readonly (readonly Line[])[] = [
  [arc(50, 50, 32, 50, -90, 270)],
  [
    [
      [52, 0],
      [48, 100],
    ],
  ],
  [[...arc(50, 28, 28, 28, 190, 400), [22, 96], [30, 98], [80, 98]]],
  [[...arc(47, 26, 26, 26, 205, 450), ...arc(47, 76, 30, 24, -90, 155)]],
  [
    [
      [58, 0],
      [18, 66],
      [84, 66],
    ],
    [
      [62, 34],
      [60, 100],
    ],
  ],
  [
    [[30, 4], [26, 44], ...arc(48, 69, 31, 31, -115, 140)],
    [
      [30, 4],
      [74, 3],
    ],
  ],
  [[[66, 0], [40, 32], ...arc(50, 72, 27, 28, 195, -170)]],
  [
    [
      [18, 4],
      [80, 4],
      [42, 100],
    ],
  ],
  [
    [
      ...arc(50, 25, 23, 25, -60, -270),
      ...arc(50, 75, 28, 25, -90, 270),
      ...arc(50, 25, 23, 25, 90, -60),
    ],
  ],
  [[...arc(48, 29, 26, 28, -20, -380), [74, 40], [66, 100]]],
];

/** How a digit is written down: enlarged, moved, sampled every `spacing` template units with a pen of some width. */
export interface Writing {
  readonly scale?: number;
  readonly x?: number;
  readonly y?: number;
  readonly pen?: number;
  readonly spacing?: number;
}

/** The strokes of a digit from 0 to 9. */
export function strokesOf(digit: number, writing: Writing = {}): Stroke[] {
  const { scale = 1, x = 0, y = 0, pen = 4, spacing = 3 } = writing;
  return templates[digit]!.map((line) => ({
    points: sampled(line, spacing).map(([across, down], index) => ({
      x: x + across * scale,
      y: y + down * scale,
      time: index * 8,
      pressure: 0.5,
    })),
    width: pen,
  }));
}

/** Points every `spacing` along a line, and its corners. */
function sampled(line: Line, spacing: number): Line {
  return line.flatMap((to, index) => {
    const from = line[index - 1];
    if (!from) return [to];
    const count = Math.max(1, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / spacing));
    return Array.from({ length: count }, (_, step) => {
      const share = (step + 1) / count;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share] as const;
    });
  });
}
