/** What the gate needs to know of a pointer event. */
export type GatePointer = Pick<
  PointerEvent,
  'pointerId' | 'pointerType' | 'isPrimary' | 'button' | 'timeStamp'
>;

/** How long after a pen was last seen a touch is still taken for the hand that holds it, in ms. */
const palmPause = 10_000;

/**
 * Lets one pointer write at a time, pen first: a second finger does nothing, and while a pen is about, a touch is the
 * palm beside it. A pen that comes down while a palm is writing takes over from it. A pointer whose lifting was lost, as
 * when a dialog comes between, writes no more once its like comes down again.
 */
export class PointerGate {
  #writing: GatePointer | undefined;
  #penSeen = Number.NEGATIVE_INFINITY;

  /** Whether a pointer that comes down may write, and whether what another had begun was only a palm. */
  press(pointer: GatePointer): { admitted: boolean; palmBefore: boolean } {
    this.notice(pointer);
    const palmBefore = pointer.pointerType === 'pen' && this.#writing?.pointerType === 'touch';
    const admitted = isWritingButton(pointer) && (palmBefore || this.#isFree(pointer));
    if (admitted) this.#writing = pointer;
    return { admitted, palmBefore };
  }

  isWriting(pointer: GatePointer): boolean {
    return this.#writing?.pointerId === pointer.pointerId;
  }

  release(): void {
    this.#writing = undefined;
  }

  /** A pen that only hovers is about too. */
  notice(pointer: GatePointer): void {
    if (pointer.pointerType === 'pen') this.#penSeen = pointer.timeStamp;
  }

  #isFree(pointer: GatePointer): boolean {
    const isPalm = pointer.pointerType === 'touch' && pointer.timeStamp - this.#penSeen < palmPause;
    return !isPalm && (!this.#writing || isPressedAnew(pointer, this.#writing));
  }
}

/** The first finger down is its kind's primary pointer: another primary one means that the one before was lifted. */
function isPressedAnew(pointer: GatePointer, writing: GatePointer): boolean {
  return pointer.pointerType === writing.pointerType && pointer.isPrimary;
}

/** The main button, or the eraser at a pen's other end. */
function isWritingButton({ button }: GatePointer): boolean {
  return button === 0 || button === eraserButton;
}

/** https://www.w3.org/TR/pointerevents3/#the-button-property */
export const eraserButton = 5;
