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

/** Three lines of twelve, some of them in doubt. */
function tight(height: number, gap: number, between: number): Outline[] {
  const width = Math.round(0.6 * height);
  return Array.from({ length: 36 }, (_, index) => ({
    box: {
      x: 8 + (width + gap) * (index % 12),
      y: 20 + (height + between) * Math.floor(index / 12),
      width,
      height,
    },
    label: '1',
    look: index % 5 === 0 ? 'doubtful' : 'certain',
  }));
}

/** Where the middle of each frame's line runs. */
function placesOf(room: HTMLElement): DOMPoint[] {
  const paths = [...room.querySelectorAll('path:not(.ground)')];
  const lines = paths.flatMap((path) => path.getAttribute('d')!.split(/(?=M)/));
  return lines.filter((line) => line !== '').flatMap(placesAlong);
}

function placesAlong(line: string): DOMPoint[] {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', line);
  return Array.from({ length: Math.ceil(path.getTotalLength() / 2) }, (_, step) =>
    path.getPointAtLength(2 * step),
  );
}

function isIn({ x, y }: DOMPoint, box: Box, around: number): boolean {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  return x > box.x - around && x < right + around && y > box.y - around && y < bottom + around;
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

const labelsOf = (room: HTMLElement) => [...room.querySelectorAll('text')];

test('where a digit was removed a cross is, and no frame, however dense the page', () => {
  const box = { x: 20, y: 20, width: 30, height: 60 };
  const removed = { box, label: '7', look: 'removed' } as const;
  for (const read of [1, 40]) {
    const others = Array.from({ length: read }, (): Outline => ({
      box,
      label: '1',
      look: 'certain',
    }));
    const room = drawOutlines([...others, removed]);
    // Two lines that cross in its middle.
    const path = room.querySelector('.removed')!.getAttribute('d')!;
    const [x, y, length] = /^M([\d.]+) ([\d.]+)l([\d.]+)/.exec(path)!.slice(1).map(Number);
    expect([x! + length! / 2, y! + length! / 2]).toEqual([35, 50]);
    expect(room.querySelector('.halo')!.getAttribute('d')).toContain(path);
    expect(labelsOf(room).map(({ textContent }) => textContent)).not.toContain('7');
  }
});

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
    expect([count(room, '.certain:not(.chosen, .ground)'), count(room, '.chosen')]).toEqual([2, 1]);
  });

  test.each([2, 4, 6, 9])('no mark lies on a digit that is %i pixels from the next', (gap) => {
    for (const height of [8, 16, 23, 30]) {
      for (const between of [6, 9, 14]) {
        const rows = tight(height, gap, between);
        for (const chosen of [0, 14, 33]) {
          const room = drawOutlines(rows, { chosen });
          for (const place of placesOf(room)) {
            const on = rows.filter(({ box }) => isIn(place, box, 1.5));
            expect(on, `${height} high, lines ${between} apart`).toEqual([]);
          }
        }
      }
    }
  });

  test('a mark is seen of a digit however close its neighbours are', () => {
    for (const [gap, between] of [
      [-3, 9],
      [-3, -1],
      [0, 0],
    ] as const) {
      const rows = tight(18, gap, between);
      const path = drawOutlines(rows, { chosen: 14 }).querySelector('path.chosen')!;
      expect(path.getAttribute('d')).toMatch(/^M/);
      expect((path as SVGPathElement).getTotalLength()).toBeGreaterThan(8);
    }
  });

  test('a label lies on no other line, and on the digit itself neither', () => {
    for (const between of [4, 8, 12, 16, 30]) {
      const rows = tight(18, 5, between);
      for (const label of labelsOf(drawOutlines(rows, { chosen: 14, hovered: 22 }))) {
        const [x, y, size] = ['x', 'y', 'font-size'].map((name) =>
          Number(label.getAttribute(name)),
        );
        const wide = 0.3 * size! * label.textContent.length;
        const seen = { x: x! - wide, y: y! - 0.75 * size!, width: 2 * wide, height: 0.75 * size! };
        const on = rows.filter(({ box }) => overlaps(seen, box));
        expect(on, `lines ${between} apart`).toEqual([]);
      }
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
