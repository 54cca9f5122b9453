import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../../src/page/draw/ink-pad.ts';
import type { InkChangeEvent } from '../../../src/page/shared/events.ts';
import type { InkPad } from '../../../src/page/draw/ink-pad.ts';
import type { Ink } from '../../../src/pipeline/ink/ink.ts';
import '../../../src/page/shared/box-frame.ts';
import type { Outline } from '../../../src/page/reader/screen.ts';
import { frame } from '../doubles.ts';
import { mount, violations, within } from '../mount.ts';

/** What a pad told: the ink of each change, and whether it was finished. */
interface Told {
  ink: Ink;
  finished: boolean;
}

async function padWithLog(
  properties: Partial<InkPad> = {},
): Promise<{ pad: InkPad; told: Told[] }> {
  const pad = await mount('ink-pad', properties);
  pad.style.cssText = 'width: 300px; height: 300px';
  await frame();
  const told: Told[] = [];
  pad.addEventListener('ink-change', ({ ink, finished }: InkChangeEvent) => {
    told.push({ ink, finished });
    pad.ink = ink;
  });
  return { pad, told };
}

function send(pad: InkPad, type: string, x: number, y: number, init: PointerEventInit = {}): void {
  const { left, top } = pad.getBoundingClientRect();
  const place = { clientX: left + pad.clientLeft + x, clientY: top + pad.clientTop + y };
  const event = { bubbles: true, cancelable: true, pointerType: 'mouse', ...place, ...init };
  within(pad, 'canvas').dispatchEvent(new PointerEvent(type, event));
}

function write(pad: InkPad, from: [number, number], to: [number, number], init = {}): void {
  send(pad, 'pointerdown', ...from, init);
  send(pad, 'pointermove', ...to, init);
  send(pad, 'pointerup', ...to, init);
}

function darkPixels(pad: InkPad): number {
  const canvas = within(pad, 'canvas') as HTMLCanvasElement;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.filter((value, index) => index % 4 === 3 && value > 128).length;
}

/** What is dark, as a box in CSS pixels, and how many of them it fills. */
function darkBox(pad: InkPad) {
  const canvas = within(pad, 'canvas') as HTMLCanvasElement;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const dark = Array.from({ length: data.length / 4 }, (_, pixel) => pixel).filter(
    (pixel) => data[4 * pixel + 3]! > 128,
  );
  const [xs, ys] = [
    dark.map((at) => at % canvas.width),
    dark.map((at) => Math.floor(at / canvas.width)),
  ];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) + 1 - left, Math.max(...ys) + 1 - top];
  const ratio = devicePixelRatio;
  return {
    x: left / ratio,
    y: top / ratio,
    width: width / ratio,
    height: height / ratio,
    count: dark.length / ratio ** 2,
  };
}

beforeEach(() => {
  // There is no pointer behind an event that a test makes.
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('breaks no rule of accessibility', async () => {
  const { pad } = await padWithLog({ hint: 'Write a digit' });
  expect(await violations(pad)).toEqual([]);
});

describe('a box that is to be drawn', () => {
  const strokeAt = (x: number) => ({
    points: [-20, 20].map((y) => ({ x, y, time: 0, pressure: 0.5 })),
    width: 4,
  });
  const outlineAt = (x: number): Outline => ({
    box: { x: x - 3, y: -23, width: 6, height: 46 },
    label: '1',
    look: 'certain',
  });
  const offered = async (strokes: number[], outlines: number[]) => {
    const ink = { strokes: strokes.map(strokeAt) };
    const { pad } = await padWithLog({ ink, outlines: outlines.map(outlineAt) });
    pad.boxing = true;
    await pad.updateComplete;
    const [{ x, y }, , end] = pad.shadowRoot!.querySelector('box-frame')!.start;
    return { ...pad.toInk({ x, y, width: end.x - x, height: end.y - y }) };
  };

  test('is offered around what was missed, with all of its line', async () => {
    const { x, y, width, height } = await offered([-30, 0, 30], [-30, 0]);
    expect([x, y]).toEqual([expect.closeTo(26, 1), expect.closeTo(-24, 1)]);
    expect([width, height]).toEqual([expect.closeTo(8, 1), expect.closeTo(48, 1)]);
  });

  test('is offered around all where nothing was read apart, and in the middle where nothing was missed', async () => {
    const all = await offered([-30, 30], []);
    expect(all.width).toBeCloseTo(68, 1);
    const middle = await offered([-30, 30], [-30, 30]);
    expect(middle.x + middle.width / 2).toBeCloseTo(0, 1);
    expect(middle.width).toBeLessThan(20);
  });
});

describe('writing', () => {
  test('a stroke becomes points in the pad’s own units, counted from its middle', async () => {
    const { pad, told } = await padWithLog();
    write(pad, [150, 150], [300, 150]);
    const { ink, finished } = told.at(-1)!;
    expect(finished).toBe(true);
    expect(ink.strokes).toHaveLength(1);
    const [first, last] = ink.strokes[0]!.points;
    expect([first!.x, first!.y, first!.pressure]).toEqual([0, 0, 0.5]);
    expect([last!.x, last!.y, last!.pressure]).toEqual([50, 0, 0.5]);
  });

  test.each([1.6, 2.5, 4.2])(
    'a dot is seen where the pen was put down, round and as wide as a pen of %f',
    async (penWidth) => {
      const { pad } = await padWithLog({ penWidth });
      for (const [index, moves] of [
        [],
        [[60, 90]],
        [
          [60, 90],
          [60, 90],
        ],
      ].entries()) {
        send(pad, 'pointerdown', 60, 90, { pointerId: index });
        for (const [x, y] of moves) send(pad, 'pointermove', x!, y!, { pointerId: index });
        send(pad, 'pointerup', 60, 90, { pointerId: index });
        await frame();
        const { width, height, x, y, count } = darkBox(pad);
        const wide = 3 * penWidth;
        expect([x + width / 2, y + height / 2].map(Math.round)).toEqual([60, 90]);
        expect([Math.abs(width - wide), Math.abs(height - wide)].every((off) => off <= 1.5)).toBe(
          true,
        );
        expect(count / (Math.PI * (wide / 2) ** 2)).toBeCloseTo(1, 0);
        pad.ink = { strokes: [] };
        await frame();
      }
    },
  );

  test('takes the focus to the pad, for the keys that put right what is written', async () => {
    const { pad } = await padWithLog();
    write(pad, [60, 90], [80, 90]);
    await frame();
    expect(document.activeElement).toBe(pad);
    expect(getComputedStyle(pad).outlineStyle).toBe('none');
    pad.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    await frame();
    expect(pad.written).toBe(false);
  });

  test('is told once a frame, however many events there are', async () => {
    const { pad, told } = await padWithLog();
    send(pad, 'pointerdown', 10, 10);
    for (let x = 10; x < 60; x++) send(pad, 'pointermove', x, 10);
    expect(told).toHaveLength(0);
    await frame();
    expect(told).toHaveLength(1);
    expect(told[0]!.finished).toBe(false);
    expect(told[0]!.ink.strokes[0]!.points).toHaveLength(51);
  });

  test('a stroke whose pointer is lost without being lifted is kept, and the next may be written', async () => {
    const { pad, told } = await padWithLog();
    const touch = { pointerType: 'touch', isPrimary: true };
    const losses: ((pointerId: number) => void)[] = [
      // Another element took it, the window lost the focus, or nobody tells anything at all.
      (pointerId) => {
        send(pad, 'lostpointercapture', 60, 60, { ...touch, pointerId });
      },
      () => window.dispatchEvent(new Event('blur')),
      () => undefined,
    ];
    for (const [index, lose] of losses.entries()) {
      const pointerId = index + 1;
      send(pad, 'pointerdown', 10, 10, { ...touch, pointerId });
      send(pad, 'pointermove', 60, 60, { ...touch, pointerId });
      lose(pointerId);
    }
    write(pad, [20, 20], [70, 70], { ...touch, pointerId: 9 });
    const { ink, finished } = told.at(-1)!;
    expect(finished).toBe(true);
    expect(ink.strokes).toHaveLength(4);
  });

  test('a stroke that the system cancels is kept', async () => {
    const { pad, told } = await padWithLog();
    send(pad, 'pointerdown', 10, 10);
    send(pad, 'pointermove', 60, 60);
    send(pad, 'pointercancel', 0, 0);
    expect(told.at(-1)).toMatchObject({ finished: true });
    expect(told.at(-1)!.ink.strokes[0]!.points).toHaveLength(2);
  });

  test('a second finger neither writes nor ends the first one’s stroke', async () => {
    const { pad, told } = await padWithLog();
    const [first, second] = [1, 2].map((pointerId) => ({ pointerType: 'touch', pointerId }));
    send(pad, 'pointerdown', 10, 10, first);
    send(pad, 'pointerdown', 200, 200, second);
    send(pad, 'pointermove', 220, 220, second);
    send(pad, 'pointerup', 220, 220, second);
    expect(told).toHaveLength(0);
    send(pad, 'pointerup', 10, 10, first);
    expect(told.at(-1)!.ink.strokes).toHaveLength(1);
    expect(told.at(-1)!.ink.strokes[0]!.points).toHaveLength(1);
  });

  test('a pen takes the place of the palm that came down before it', async () => {
    const { pad, told } = await padWithLog();
    send(pad, 'pointerdown', 250, 250, { pointerType: 'touch', pointerId: 1 });
    send(pad, 'pointermove', 240, 250, { pointerType: 'touch', pointerId: 1 });
    await frame();
    write(pad, [10, 10], [60, 60], { pointerType: 'pen', pointerId: 2, pressure: 0.8 });
    const { strokes } = told.at(-1)!.ink;
    expect(strokes).toHaveLength(1);
    expect(strokes[0]!.points.every(({ x }) => x < 0)).toBe(true);
    expect(strokes[0]!.points[1]!.pressure).toBeCloseTo(0.8);
  });

  test('neither touch nor pen scrolls, zooms or selects', async () => {
    const { pad } = await padWithLog();
    expect(getComputedStyle(pad).touchAction).toBe('none');
    expect(getComputedStyle(pad).userSelect).toBe('none');
    const move = new Event('touchmove', { bubbles: true, cancelable: true });
    pad.dispatchEvent(move);
    expect(move.defaultPrevented).toBe(true);
  });
});

describe('erasing', () => {
  test('takes away what it touches and leaves the rest', async () => {
    const { pad, told } = await padWithLog();
    write(pad, [20, 150], [280, 150]);
    await pad.updateComplete;
    pad.tool = 'erase';
    write(pad, [150, 140], [150, 160]);
    expect(told.at(-1)!.ink.strokes).toHaveLength(2);
  });

  test('a pen’s other end erases whatever tool is chosen', async () => {
    const { pad, told } = await padWithLog();
    write(pad, [20, 150], [280, 150]);
    await pad.updateComplete;
    write(pad, [150, 140], [150, 160], { pointerType: 'pen', pointerId: 3, button: 5 });
    expect(told.at(-1)!.ink.strokes).toHaveLength(2);
  });
});

describe('showing ink', () => {
  const line = (x: number): Ink => ({
    strokes: [{ points: [-40, 40].map((y) => ({ x, y, time: 0, pressure: 0.5 })), width: 3 }],
  });

  test('is there again after the pad changed its size', async () => {
    const { pad } = await padWithLog({ ink: line(0) });
    const before = darkPixels(pad);
    pad.style.width = '200px';
    await frame();
    await pad.updateComplete;
    expect(before).toBeGreaterThan(1000);
    expect(darkPixels(pad)).toBeGreaterThan(before / 4);
  });

  test('all of it is seen where the pad became narrower than what was written on it', async () => {
    const { pad } = await padWithLog({ ink: line(140) });
    expect(darkPixels(pad)).toBeGreaterThan(50);
  });

  test('a broader pen makes a broader line', async () => {
    const { pad } = await padWithLog({ ink: line(0) });
    const fine = darkPixels(pad);
    pad.ink = { strokes: line(0).strokes.map((stroke) => ({ ...stroke, width: 6 })) };
    await pad.updateComplete;
    expect(darkPixels(pad) / fine).toBeGreaterThan(1.8);
  });

  test('digits are framed where they stand, doubt with a question mark', async () => {
    const { pad } = await padWithLog({
      outlines: [{ box: { x: -50, y: -50, width: 50, height: 100 }, label: '4', look: 'doubtful' }],
    });
    const frameAround = within(pad, 'path.outline');
    expect(within(pad, 'text.outline').textContent.trim()).toBe('4?');
    expect(getComputedStyle(frameAround).strokeDasharray).not.toBe('none');
    const [outer, inner] = [pad, frameAround].map((element) => element.getBoundingClientRect());
    expect(inner!.left).toBeLessThanOrEqual(outer!.left);
    expect(inner!.right).toBeCloseTo(outer!.left + outer!.width / 2 + 7.5, -1);
  });
});
