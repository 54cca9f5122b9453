/** In shares of a picture's width and height. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Clockwise from the top left. */
export type Corners = readonly [Place, Place, Place, Place];

export const cornerNames = ['Top left', 'Top right', 'Bottom right', 'Bottom left'] as const;

/** Nearly all: corners at the picture's very edge are hard to take hold of. */
export const wholeButMargin: Corners = boundedBy(0.06, 0.06, 0.94, 0.94);

/**
 * The corners after one was moved, no further than the picture reaches and never past another. Aslant it moves by
 * itself, otherwise the two beside it follow, so that the sides stay upright and level. What they enclose is at least
 * `least` wide and high.
 */
export function moveCorner(
  corners: Corners,
  index: number,
  to: Place,
  aslant: boolean,
  least = 0.05,
): Corners {
  const [isRight, isBottom] = [index === 1 || index === 2, index >= 2];
  const besides = [corners[isBottom ? 5 - index : 1 - index]!, corners[3 - index]!];
  const [sameRow, sameColumn] = besides as [Place, Place];
  const place = {
    x: isRight ? clamp(to.x, sameRow.x + least, 1) : clamp(to.x, 0, sameRow.x - least),
    y: isBottom ? clamp(to.y, sameColumn.y + least, 1) : clamp(to.y, 0, sameColumn.y - least),
  };
  if (aslant) return corners.with(index, place) as unknown as Corners;
  const opposite = corners[(index + 2) % 4]!;
  return boundedBy(
    Math.min(place.x, opposite.x),
    Math.min(place.y, opposite.y),
    Math.max(place.x, opposite.x),
    Math.max(place.y, opposite.y),
  );
}

/** The sides are upright and level. */
export function isUpright([topLeft, topRight, bottomRight, bottomLeft]: Corners): boolean {
  return (
    topLeft.x === bottomLeft.x &&
    topRight.x === bottomRight.x &&
    topLeft.y === topRight.y &&
    bottomLeft.y === bottomRight.y
  );
}

/** The smallest upright rectangle around all corners, as corners. */
export function uprightAround(corners: Corners): Corners {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return boundedBy(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
}

/** The corners of an upright rectangle between two places. */
export function between(one: Place, other: Place): Corners {
  return uprightAround([one, other, one, other]);
}

/** In the middle, as high as a digit on a pad. */
export const middle: Corners = between({ x: 0.42, y: 0.35 }, { x: 0.58, y: 0.65 });

function boundedBy(left: number, top: number, right: number, bottom: number): Corners {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Between two shares, of which one may lie beyond the picture's edge where there is too little room. */
function clamp(value: number, from: number, to: number): number {
  return Math.max(0, Math.min(1, Math.max(from, Math.min(to, value))));
}
