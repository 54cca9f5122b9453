/** A place in a digit's own box: x to the right, y down, 0 to 100. */
export type Place = readonly [x: number, y: number];

/**
 * How each digit is written: its strokes, as places that a spline runs through. A place named twice is a corner.
 */
const strokesOf: Record<string, readonly (readonly Place[])[]> = {
  '0': [
    [
      [60, 8],
      [34, 6],
      [18, 40],
      [24, 84],
      [50, 97],
      [76, 78],
      [82, 40],
      [66, 10],
      [50, 6],
    ],
  ],
  '1': [
    [
      [32, 24],
      [54, 5],
      [54, 5],
      [51, 50],
      [49, 97],
    ],
  ],
  '2': [
    [
      [16, 26],
      [34, 6],
      [64, 8],
      [72, 30],
      [50, 62],
      [14, 94],
      [14, 94],
      [48, 90],
      [86, 94],
    ],
  ],
  '3': [
    [
      [18, 16],
      [45, 4],
      [74, 18],
      [66, 38],
      [40, 47],
      [40, 47],
      [72, 55],
      [80, 78],
      [50, 98],
      [14, 88],
    ],
  ],
  '4': [
    [
      [42, 4],
      [30, 34],
      [12, 64],
      [12, 64],
      [48, 62],
      [86, 63],
    ],
    [
      [63, 36],
      [59, 66],
      [55, 98],
    ],
  ],
  '5': [
    [
      [76, 9],
      [52, 10],
      [30, 10],
      [30, 10],
      [27, 28],
      [25, 46],
      [25, 46],
      [50, 40],
      [76, 56],
      [72, 84],
      [44, 97],
      [14, 90],
    ],
  ],
  '6': [
    [
      [68, 5],
      [38, 30],
      [20, 68],
      [34, 96],
      [66, 93],
      [76, 70],
      [54, 54],
      [24, 70],
    ],
  ],
  '7': [
    [
      [12, 13],
      [46, 15],
      [86, 8],
      [86, 8],
      [64, 42],
      [50, 70],
      [42, 98],
    ],
  ],
  '8': [
    [
      [70, 16],
      [46, 5],
      [26, 20],
      [42, 44],
      [68, 62],
      [70, 86],
      [44, 97],
      [22, 82],
      [34, 60],
      [60, 40],
      [74, 22],
      [66, 12],
    ],
  ],
  '9': [
    [
      [72, 22],
      [50, 6],
      [26, 22],
      [30, 44],
      [54, 46],
      [74, 20],
      [74, 20],
      [70, 60],
      [58, 98],
    ],
  ],
};

/** Where and how digits are written: the first one's top left corner and the height, in pixels; the slant in shares of the height. */
export interface Hand {
  x: number;
  y: number;
  height: number;
  slant: number;
}

/** Writes digits from left to right. Gives the strokes, each as places in pixels that the pen goes through. */
export function write(digits: string, hand: Hand): Place[][] {
  const advance = hand.height * 0.85;
  return Array.from(digits, (digit, index) => {
    const place = { ...hand, x: hand.x + index * advance };
    return strokesOf[digit]!.map((stroke) => alongSpline(stroke).map((at) => onPaper(at, place)));
  }).flat();
}

const placesPerSpan = 12;

function onPaper([x, y]: Place, hand: Hand): Place {
  const unit = hand.height / 100;
  return [hand.x + (x * 0.72 + (50 - y) * hand.slant) * unit, hand.y + y * unit];
}

/** A Catmull-Rom spline through the places. */
function alongSpline(places: readonly Place[]): Place[] {
  const spans = places.slice(1).flatMap((end, index) => {
    const start = places[index]!;
    const before = places[index - 1] ?? start;
    const after = places[index + 2] ?? end;
    if (start[0] === end[0] && start[1] === end[1]) return [start]; // A corner.
    return Array.from({ length: placesPerSpan }, (_, step) =>
      betweenPlaces([before, start, end, after], step / placesPerSpan),
    );
  });
  return [...spans, places.at(-1)!];
}

function betweenPlaces([a, b, c, d]: [Place, Place, Place, Place], t: number): Place {
  const at = (axis: 0 | 1): number =>
    b[axis] +
    (t / 2) *
      (c[axis] -
        a[axis] +
        t *
          (2 * a[axis] -
            5 * b[axis] +
            4 * c[axis] -
            d[axis] +
            t * (3 * (b[axis] - c[axis]) + d[axis] - a[axis])));
  return [at(0), at(1)];
}
