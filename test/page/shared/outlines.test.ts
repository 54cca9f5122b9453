import { render } from 'lit';
import { describe, expect, test } from 'vitest';
import { aroundLines } from '../../../src/page/draw/around-ink.ts';
import { renderOutlines, type Pointed } from '../../../src/page/shared/outlines.ts';
import type { Outline } from '../../../src/page/reader/screen.ts';
import type { Box } from '../../../src/pipeline/image/box.ts';

const surface = { extent: { x: 0, y: 0, width: 300, height: 200 }, width: 300, height: 200 };

function draw(...boxes: Box[]): HTMLElement {
  return drawOutlines(boxes.map((box) => ({ box, label: '1', look: 'certain' })));
}

function drawOutlines(outlines: Outline[], pointed: Pointed = {}): HTMLElement {
  const room = document.createElement('div');
  render(renderOutlines(outlines, surface, pointed), room);
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
      draw({ x: 20, y: 20, width: 30, height: 60 }, { x: 120, y: 120, width: 30, height: 75 }),
    ).map((label) => Number(label.getAttribute('y')));
    expect(high).toBeGreaterThan(80);
    expect(low).toBeLessThan(120);
  });

  test('have no label that lies on another digit', () => {
    const lines = [6, 70, 134].map((y) => ({ x: 20, y, width: 30, height: 36 }));
    const apart = labelsOf(draw(...lines));
    expect(apart).toHaveLength(3);
    const close = lines.map((box, line) => ({ ...box, y: 20 + 46 * line }));
    // The first can have its label over it, the last under it, the one between has no room.
    const [first, last, ...others] = labelsOf(draw(...close)).map((label) =>
      Number(label.getAttribute('y')),
    );
    expect(others).toEqual([]);
    expect(first).toBeLessThan(close[0]!.y);
    expect(last).toBeGreaterThan(close[2]!.y + close[2]!.height);
  });
});

describe('on a dense page', () => {
  const page = (look: (index: number) => Outline['look']): Outline[] =>
    Array.from({ length: 60 }, (_, index) => ({
      box: { x: 5 + 28 * (index % 10), y: 4 + 32 * Math.floor(index / 10), width: 18, height: 24 },
      label: '1',
      look: look(index),
    }));
  const count = (room: HTMLElement, selector: string): number =>
    [...room.querySelectorAll(`path${selector}`)].reduce(
      (sum, path) => sum + path.getAttribute('d')!.split('M').length - 1,
      0,
    );

  test('only what is doubtful has a frame', () => {
    const room = drawOutlines(page((index) => (index % 20 === 7 ? 'doubtful' : 'certain')));
    expect(count(room, '.outline')).toBe(3);
    expect(count(room, '.doubtful')).toBe(3);
    expect(labelsOf(room)).toEqual([]);
  });

  test('and what is chosen, or under the mouse', () => {
    const plain = page(() => 'certain');
    expect(count(drawOutlines(plain), '.outline')).toBe(0);
    expect(count(drawOutlines(plain, { hovered: 12 }), '.outline')).toBe(1);
    const room = drawOutlines(plain, { chosen: 3, hovered: 12 });
    expect([count(room, '.certain:not(.chosen)'), count(room, '.chosen')]).toEqual([2, 1]);
  });

  test('a frame leaves the strokes of a small digit free', () => {
    const tiny = Array.from({ length: 30 }, (_, index) => ({
      box: { x: 9 * index, y: 20, width: 5, height: 8 },
      label: '1',
      look: 'doubtful' as const,
    }));
    const frames = framesOf(drawOutlines(tiny));
    expect(frames).toHaveLength(30);
    // The line of a chosen frame is three pixels wide.
    for (const [index, { x, width }] of frames.entries()) {
      expect(x + 1.5).toBeLessThan(9 * index - 1);
      expect(x + width - 1.5).toBeGreaterThan(9 * index + 6);
    }
  });

  test('more digits than a few are one, and small digits too', () => {
    const many = Array.from({ length: 27 }, (_, index) => ({
      box: { x: 5 + 28 * (index % 9), y: 4 + 60 * Math.floor(index / 9), width: 18, height: 40 },
      label: '1',
      look: 'certain' as const,
    }));
    expect(count(drawOutlines(many), '.outline')).toBe(0);
    expect(count(drawOutlines(many.slice(0, 20)), '.outline')).toBe(20);
    const small = draw({ x: 0, y: 0, width: 8, height: 12 }, { x: 20, y: 0, width: 8, height: 14 });
    expect(small.querySelectorAll('.outline')).toHaveLength(0);
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
