import { loadKept } from '../../load-kept.ts';
import type { Mode } from '../../store.ts';
import type { Drawn } from '../draw/drawing.ts';
import { soundDrawing } from '../draw/kept-drawing.ts';
import type { Given } from '../picture/given-picture.ts';
import { soundPicture } from '../picture/kept-picture.ts';
import type { History } from '../shared/history.ts';

interface KeptWorks {
  readonly mode: Mode | undefined;
  readonly drawing: History<Drawn> | undefined;
  readonly given: History<Given> | undefined;
}

/** What an earlier visit left on the device, as far as it is sound. */
export async function loadWorks(): Promise<KeptWorks> {
  const { mode, ink, picture } = await loadKept();
  return {
    mode,
    drawing: ink && soundDrawing(ink),
    given: picture && soundPicture(picture),
  };
}
