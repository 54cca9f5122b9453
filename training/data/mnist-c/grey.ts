/** An MNIST picture as MNIST-C takes it: 28 × 28 values in row-major order, 0 (paper) to 1 (ink). */
export type Grey = Float32Array;

/** The side of MNIST's pictures. */
export const side = 28;

/** A picture whose values `valueAt` gives, held to 0 and 1. */
export function greyOf(valueAt: (index: number, column: number, row: number) => number): Grey {
  return Float32Array.from({ length: side * side }, (_, index) =>
    Math.min(1, Math.max(0, valueAt(index, index % side, Math.floor(index / side)))),
  );
}

/** Blurs values with a bell of this deviation that ends at four of them; beyond the edge the last value goes on. */
export function blur(values: Float32Array, deviation: number): Float32Array {
  const reach = Math.trunc(4 * deviation + 0.5);
  const bell = Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * deviation ** 2)),
  );
  const total = bell.reduce((sum, weight) => sum + weight);
  const along = (from: Float32Array, indexOf: (line: number, index: number) => number) => {
    const blurred = new Float32Array(from.length);
    for (let line = 0; line < side; line++) {
      for (let index = 0; index < side; index++) {
        const sum = bell.reduce((mass, weight, step) => {
          const near = Math.min(side - 1, Math.max(0, index + step - reach));
          return mass + weight * from[indexOf(line, near)]!;
        }, 0);
        blurred[indexOf(line, index)] = sum / total;
      }
    }
    return blurred;
  };
  const across = along(values, (row, column) => row * side + column);
  return along(across, (column, row) => row * side + column);
}
