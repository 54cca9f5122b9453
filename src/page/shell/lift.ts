import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Box } from '../../pipeline/image/index.ts';
import { boxAsked, type Asked } from '../reader/asked.ts';

/** Room between what is asked about and the edges of what is seen, in CSS pixels. */
const air = 12;

/** What is asked on the page, and where. */
interface Asking {
  /** What covers the page; nothing while nothing is asked. */
  readonly cover: () => DOMRect | undefined;
  readonly asked: () => Asked | undefined;
  /** Where in the window a box of what is worked on lies. */
  readonly placeOf: (box: Box) => DOMRect | undefined;
}

/** While something is asked, moves the page as far as brings it out from under the dialog that asks. */
export class Lift implements ReactiveController {
  #height = 0;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly asking: Asking,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('resize', this.settle);
  }

  hostDisconnected(): void {
    window.removeEventListener('resize', this.settle);
  }

  /** What the host holds draws itself after it. */
  hostUpdated(): void {
    requestAnimationFrame(this.settle);
  }

  readonly settle = (): void => {
    const cover = this.asking.cover();
    const asked = cover && this.asking.asked();
    const box = asked && boxAsked(asked);
    const meant = box && this.asking.placeOf(box);
    this.#moveTo(cover && meant ? this.#height + wayInto(cover, meant) : 0);
  };

  #moveTo(height: number): void {
    if (height === this.#height) return;
    this.#height = height;
    // No scrolling: there may be no further to scroll, and nothing has to be taken back afterwards.
    this.host.style.translate = height === 0 ? '' : `0 ${height}px`;
  }
}

/** How far down something goes that lies under a cover, or outside of the window, to be seen; up is below 0. */
function wayInto(cover: DOMRect, { left, right, top, bottom }: DOMRect): number {
  const isBeside = right <= cover.left || left >= cover.right;
  const end = (isBeside ? window.innerHeight : cover.top) - air;
  if (top < air) return air - top;
  // Where there is too little room for all of it, its top is seen.
  return Math.max(Math.min(0, end - bottom), air - top);
}
