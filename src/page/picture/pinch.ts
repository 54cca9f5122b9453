/** In the viewport's CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Two fingers that move apart or together. Without it the browser would enlarge the whole page. */
export class Pinch {
  #apart: number | undefined;

  /** @param zoom Told how much further apart the fingers are than before, and where their middle is. */
  constructor(private readonly zoom: (factor: number, at: Place) => void) {}

  /** For `touchstart` and `touchmove`. */
  readonly handleTouch = {
    passive: false,
    handleEvent: (event: TouchEvent): void => {
      const [one, other] = event.touches;
      if (!one || !other) {
        this.#apart = undefined;
        return;
      }
      event.preventDefault();
      const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      const middle = {
        x: (one.clientX + other.clientX) / 2,
        y: (one.clientY + other.clientY) / 2,
      };
      if (this.#apart && event.type === 'touchmove') this.zoom(apart / this.#apart, middle);
      this.#apart = apart;
    },
  };
}
