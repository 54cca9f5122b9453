import * as tf from '@tensorflow/tfjs';
import { type Logits, type Tile, tileSide } from '../../src/pipeline/network/index.ts';
import type { Folded } from '../network/fold.ts';
import { forward } from '../network/forward.ts';
import { tensorsOf } from '../network/weights.ts';
import type { HeldOut } from '../data/sample.ts';

const batch = 250;

/** Tiles as one tensor, count × 28 × 28 × 1. */
export function tensorOfTiles(tiles: readonly Tile[]): tf.Tensor4D {
  const values = new Float32Array(tiles.length * tileSide * tileSide);
  tiles.forEach((tile, index) => {
    values.set(tile, index * tile.length);
  });
  return tf.tensor4d(values, [tiles.length, tileSide, tileSide, 1]);
}

/** The logits of each tile, by a folded network. */
export function logitsOf({ plan, values }: Folded, tiles: readonly Tile[]): Logits[] {
  return tf.tidy(() => {
    const weights = tensorsOf(plan, values);
    const logits: Logits[] = [];
    for (let start = 0; start < tiles.length; start += batch) {
      const part = tensorOfTiles(tiles.slice(start, start + batch));
      const lines = tf.tidy(() => forward(plan.layers, part, weights).dataSync<'float32'>());
      part.dispose();
      for (let line = 0; line < lines.length; line += 10)
        logits.push(lines.slice(line, line + 10) as Logits);
    }
    return logits;
  });
}

/** Mean cross-entropy and share read right; tiles without a digit (label below 0) are left out. */
export function score(
  logits: readonly Logits[],
  labels: HeldOut['labels'],
): { loss: number; accuracy: number } {
  let [loss, right, count] = [0, 0, 0];
  logits.forEach((line, index) => {
    const label = labels[index]!;
    if (label < 0) return;
    const greatest = Math.max(...line);
    const mass = line.reduce((sum, logit) => sum + Math.exp(logit - greatest), 0);
    loss += Math.log(mass) + greatest - line[label]!;
    if (line[label] === greatest) right++;
    count++;
  });
  return { loss: loss / count, accuracy: right / count };
}
