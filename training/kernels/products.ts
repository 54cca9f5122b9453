import type { TensorInfo } from '@tensorflow/tfjs';
import { byRows, multiply, multiplyTransposed, transposed } from './matrices.ts';
import type { Machine } from './memory.ts';
import { matrix } from './patches.ts';
import { replace } from './registry.ts';

interface ProductAttributes {
  transposeA: boolean;
  transposeB: boolean;
  activation?: string;
}

/** Products of two matrices, either of them transposed, with bias and ReLU. */
export function registerProducts(machine: Machine): void {
  replace('BatchMatMul', ({ a, b }, attributes) =>
    productOf(machine, a!, b!, attributes as unknown as ProductAttributes),
  );
  replace('_FusedMatMul', ({ a, b, bias, preluActivationWeights }, attributes) => {
    if (preluActivationWeights) return;
    return productOf(machine, a!, b!, attributes as unknown as ProductAttributes, bias);
  });
}

function productOf(
  machine: Machine,
  a: TensorInfo,
  b: TensorInfo,
  { transposeA, transposeB, activation = 'linear' }: ProductAttributes,
  bias?: TensorInfo,
): TensorInfo | undefined {
  if (!isMatrix(a) || !isMatrix(b)) return;
  if (activation !== 'linear' && activation !== 'relu') return;
  const [rowsA, columnsA] = a.shape.slice(-2) as [number, number];
  const [rowsB, columnsB] = b.shape.slice(-2) as [number, number];
  const stored = byRows(machine.address(b), rowsB, columnsB);
  const right = transposeB ? transposed(stored) : stored;
  const finished = bias !== undefined || activation !== 'linear';
  if (finished && (transposeA || (bias && bias.shape.at(-1) !== right.columns))) return;
  const out = machine.allocate([
    ...a.shape.slice(0, -2),
    transposeA ? columnsA : rowsA,
    right.columns,
  ]);
  const left = matrix(machine, machine.address(a), rowsA, columnsA);
  if (transposeA) multiplyTransposed(machine, left, right, machine.address(out));
  else
    multiply(machine, left, right, machine.address(out), {
      bias: bias && machine.address(bias),
      floor: activation === 'relu' ? 0 : -Infinity,
    });
  return out;
}

/** One matrix, not a batch of them. */
const isMatrix = ({ shape }: TensorInfo): boolean =>
  shape.slice(0, -2).every((length) => length === 1);
