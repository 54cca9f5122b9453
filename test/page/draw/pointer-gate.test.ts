import { describe, expect, test } from 'vitest';
import { PointerGate, type GatePointer } from '../../../src/page/draw/pointer-gate.ts';

function pointer(pointerType: string, pointerId: number, timeStamp = 0, button = 0): GatePointer {
  return { pointerType, pointerId, timeStamp, button, isPrimary: false };
}

describe('who may write', () => {
  test('a second finger does nothing while the first writes', () => {
    const gate = new PointerGate();
    expect(gate.press(pointer('touch', 1)).admitted).toBe(true);
    expect(gate.press(pointer('touch', 2)).admitted).toBe(false);
    expect(gate.isWriting(pointer('touch', 1))).toBe(true);
    expect(gate.isWriting(pointer('touch', 2))).toBe(false);
  });

  test.each(['touch', 'mouse', 'pen'])('a %s whose lifting was lost holds nobody up', (kind) => {
    const gate = new PointerGate();
    gate.press({ ...pointer(kind, 1, 1000), isPrimary: true });
    expect(gate.press({ ...pointer(kind, 2, 2000), isPrimary: true }).admitted).toBe(true);
    expect(gate.isWriting(pointer(kind, 2))).toBe(true);
  });

  test('after the first finger is lifted the next may write', () => {
    const gate = new PointerGate();
    gate.press(pointer('touch', 1));
    gate.release();
    expect(gate.press(pointer('touch', 2)).admitted).toBe(true);
  });

  test('a touch is a palm while a pen writes and shortly after, and a finger much later', () => {
    const gate = new PointerGate();
    gate.press(pointer('pen', 1, 1000));
    expect(gate.press(pointer('touch', 2, 1100)).admitted).toBe(false);
    gate.release();
    expect(gate.press(pointer('touch', 3, 5000)).admitted).toBe(false);
    expect(gate.press(pointer('touch', 4, 60_000)).admitted).toBe(true);
  });

  test('a pen that hovers keeps palms away', () => {
    const gate = new PointerGate();
    gate.notice(pointer('pen', 1, 1000));
    expect(gate.press(pointer('touch', 2, 1500)).admitted).toBe(false);
  });

  test('a pen takes over from the palm that came down before it', () => {
    const gate = new PointerGate();
    gate.press(pointer('touch', 1, 1000));
    expect(gate.press(pointer('pen', 2, 1050))).toEqual({ admitted: true, palmBefore: true });
    expect(gate.isWriting(pointer('touch', 1))).toBe(false);
  });

  test('the right mouse button does not write, a pen’s eraser end does', () => {
    expect(new PointerGate().press(pointer('mouse', 1, 0, 2)).admitted).toBe(false);
    expect(new PointerGate().press(pointer('pen', 1, 0, 5)).admitted).toBe(true);
  });
});
