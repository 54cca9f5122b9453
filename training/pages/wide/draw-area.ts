import { fill, type Outline } from '../../hands/strokes/fill.ts';
import type { Camera } from '../camera.ts';
import type { Extent, InkLayer } from '../ink-layer.ts';

/** Fills an outline on the sheet, as the camera sees it. Its place is true to a pixel, its shape to much less. */
export function drawArea(layer: InkLayer, camera: Camera, outline: Outline, extent: Extent): void {
  const seen = outline.map((contour) => contour.map((place) => camera.toPhoto(place)));
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of seen.flat()) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  if (right < 0 || bottom < 0 || left > layer.width || top > layer.height) return;
  // `fill` keeps the scale where the longer side stays as long, and leaves two pixels around it.
  const { width, height, values } = fill(seen, Math.max(right - left, bottom - top));
  const [across, down] = [Math.round(left) - 2, Math.round(top) - 2];
  for (let row = Math.max(0, -down); row < Math.min(height, layer.height - down); row++) {
    for (
      let column = Math.max(0, -across);
      column < Math.min(width, layer.width - across);
      column++
    ) {
      const value = values[row * width + column]!;
      if (value === 0) continue;
      const index = (row + down) * layer.width + column + across;
      if (value > layer.cover[index]!) layer.cover[index] = value;
      if (value >= 8) extent.add(column + across, row + down);
    }
  }
}
