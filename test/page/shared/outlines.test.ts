import { render } from 'lit';
import { describe, expect, test } from 'vitest';
import { aroundLines } from '../../../src/page/draw/around-ink.ts';
import { renderOutlines } from '../../../src/page/shared/outlines.ts';
import type { Outline } from '../../../src/page/reader/screen.ts';
import type { Box } from '../../../src/pipeline/image/box.ts';

const surface = { extent: { x: 0, y: 0, width: 300, height: 200 }, width: 300, height: 200 };

function draw(...boxes: Box[]): HTMLElement {
  const outlines = boxes.map((box): Outline => ({ box, label: '1', look: 'certain' }));
  const room = document.createElement('div');
  render(renderOutlines(outlines, surface), room);
  return room;
}

/** Each as the path goes along its upper side, from one round corner to the other. */
function framesOf(room: HTMLElement): { x: number; width: number }[] {
  const path = room.querySelector('.outline')!.getAttribute('d')!;
  return [...path.matchAll(/M([-\d.]+) [-\d.]+h([-\d.]+)a([-\d.]+)/g)].map((found) => {
    const [start, across, air] = found.slice(1).map(Number) as [number, number, number];
    return { x: start - air, width: across + 2 * air };
  });
}

const labelsOf = (room: HTMLElement) => [...room.querySelectorAll('text')];

describe('frames', () => {
  test('have air around their digit, and none of their neighbour’s', () => {
    const [one, other] = framesOf(
      draw({ x: 20, y: 20, width: 30, height: 60 }, { x: 54, y: 22, width: 30, height: 60 }),
    );
    expect(one!.x).toBeLessThan(20);
    expect(one!.x + one!.width).toBeGreaterThan(50);
    expect(other!.x).toBeLessThan(54);
    expect(other!.x).toBeGreaterThan(one!.x + one!.width);
  });

  test('hold their digit where it overlaps its neighbour', () => {
    const [one, other] = framesOf(
      draw({ x: 20, y: 20, width: 30, height: 60 }, { x: 45, y: 22, width: 30, height: 60 }),
    );
    expect(one!.x + one!.width).toBeGreaterThan(50);
    expect(other!.x).toBeLessThan(45);
  });

  test('have their label on the surface, at its lower edge too', () => {
    const [high, low] = labelsOf(
      draw({ x: 20, y: 20, width: 30, height: 60 }, { x: 20, y: 120, width: 30, height: 75 }),
    ).map((label) => Number(label.getAttribute('y')));
    expect(high).toBeGreaterThan(80);
    expect(low).toBeLessThan(120);
  });

  test('are all labelled, or none is', () => {
    const small = draw({ x: 0, y: 0, width: 8, height: 12 }, { x: 20, y: 0, width: 8, height: 14 });
    expect(framesOf(small)).toHaveLength(2);
    expect(labelsOf(small)).toEqual([]);
    const mixed = draw({ x: 0, y: 0, width: 8, height: 12 }, { x: 20, y: 0, width: 8, height: 40 });
    expect(labelsOf(mixed)).toHaveLength(2);
  });
});

describe('the box of drawn lines', () => {
  const stroke = (x: number, pressure: number) => ({
    points: [10, 50].map((y) => ({ x, y, time: y, pressure })),
    width: 4,
  });

  test('reaches as far as the pen does on either side of a straight line', () => {
    const path = { x: 30, y: 10, width: 0, height: 40 };
    expect(aroundLines(path, { strokes: [stroke(30, 0.5)] })).toEqual({
      x: 28,
      y: 8,
      width: 4,
      height: 44,
    });
  });

  test('is wider where the pen was pressed, and not for what is drawn elsewhere', () => {
    const path = { x: 30, y: 10, width: 0, height: 40 };
    expect(aroundLines(path, { strokes: [stroke(30, 1), stroke(90, 1)] }).width).toBe(6);
    expect(aroundLines(path, { strokes: [stroke(90, 1)] })).toEqual(path);
  });
});
