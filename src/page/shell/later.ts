import { failureOf } from '../reader/live-reading.ts';
import { havePart } from '../reader/version.ts';
import { NoteEvent } from '../shared/events.ts';

/** What the first reading does without: each is loaded when it is wanted, or once the browser has nothing else to do. */
const parts = {
  /** What an earlier visit left on the device. */
  kept: () => import('./load-works.ts'),
  /** The ways to take an answer elsewhere, and those to choose from. */
  menu: () =>
    Promise.all([import('../answer/answer-menu.ts'), import('../answer/parting-ways.ts')]),
  samples: () => import('../shared/sample-list.ts'),
  /** Where a picture is given, seen and changed. */
  picture: () =>
    Promise.all([import('../picture/picture-input.ts'), import('../picture/change-picture.ts')]),
  /** A box drawn around what was missed. */
  box: () => Promise.all([import('../shared/box-frame.ts'), import('../shared/box-tools.ts')]),
  /** What is asked of a digit, and what comes of the answer. */
  correction: () =>
    Promise.all([import('../answer/correction-dialog.ts'), import('../reader/fulfil.ts')]),
  /** A shared picture, small, before it is read. */
  thumbnail: () => import('../picture/decode-picture.ts'),
  more: () => import('./more-dialog.ts'),
};

export type LaterPart = keyof typeof parts;

/** Settles when a part is there, true; or cannot be had, which is told. */
export async function haveLater(part: LaterPart): Promise<boolean> {
  try {
    await havePart<unknown>(parts[part]());
    return true;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'outdated') window.dispatchEvent(new NoteEvent(failure));
    return false;
  }
}

/** Settles when the browser has nothing else to do. */
export function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    // Safari has no idle callback.
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 5_000 });
    else setTimeout(resolve, 200);
  });
}

/** Loads all parts, one after the other; whichever cannot be had is told when it is wanted, as some are with each answer. */
export async function loadLater(): Promise<void> {
  for (const [part, load] of Object.entries(parts)) {
    await idle();
    if (part === 'menu') await haveLater(part);
    else await load().catch(() => undefined);
  }
}
