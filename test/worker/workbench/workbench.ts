import { ReaderClient, type ReaderOptions } from '../../../src/page/reader/reader-client.ts';
import { ReaderError } from '../../../src/page/reader/reader-error.ts';
import { rasterise } from '../../../src/pipeline/ink/rasterise.ts';
import { textOf } from '../../../src/pipeline/reading/reading.ts';
import type { Tile } from '../../../src/pipeline/network/tile.ts';
import type { Backend, Engine, Input } from '../../../src/protocol.ts';
import { createClassifier, type ModelJson } from '../../../src/worker/classify.ts';
import { openGraphics } from '../../../src/worker/graphics.ts';
import { fetchNetwork } from '../../../src/worker/networks.ts';

/** What the tests drive in a browser: the worker's client, and the backends without the worker around them. */
const workbench = {
  reader: new ReaderClient(),

  /** Takes another reader; tells what computes, or the code of the failure. */
  load(options: ReaderOptions = {}): Promise<Engine | string> {
    this.reader = new ReaderClient(options);
    return this.reader.load().catch(codeOf);
  },

  /** Reads a ring: the digits, and what computed them; or the code of the failure. */
  readRing(signal?: AbortSignal) {
    return this.read(this.ring(), signal);
  },

  async read(input: Input, signal?: AbortSignal) {
    try {
      const { reading, engine } = await this.reader.read(input, signal && { signal });
      return { read: textOf(reading), engine };
    } catch (error) {
      return codeOf(error);
    }
  },

  /** A picture of a ring, 200 pixels a side, black on white. */
  pictureOfRing(): ImageBitmap {
    const canvas = new OffscreenCanvas(200, 200);
    const context = canvas.getContext('2d')!;
    context.fillStyle = 'white';
    context.fillRect(0, 0, 200, 200);
    context.lineWidth = 10;
    context.ellipse(100, 100, 30, 50, 0, 0, 2 * Math.PI);
    context.stroke();
    return canvas.transferToImageBitmap();
  },

  /** Ink with a ring, as the pad gives it. */
  ring(): Input {
    const points = Array.from({ length: 40 }, (_, time) => {
      const angle = (time / 39) * 2 * Math.PI;
      return { x: 30 * Math.sin(angle), y: -50 * Math.cos(angle), time, pressure: 0.5 };
    });
    const { page: pixels, strokes } = rasterise([{ points, width: 5 }]);
    return { kind: 'ink', pixels, strokes };
  },

  /** The logits of tiles as the app's own build computes them; without a network, those of `classic`. */
  async logitsOn(
    backend: Backend,
    tiles: readonly (readonly number[])[],
    network?: { model: ModelJson; weights: readonly number[] },
  ) {
    await start[backend]();
    const { model, weights } = network ?? (await fetchNetwork('classic'));
    const { classify } = createClassifier(model, Uint8Array.from(weights));
    const logits = await classify(tiles.map((tile) => Float32Array.from(tile) as Tile));
    return logits.map((row) => [...row]);
  },
};

function codeOf(error: unknown): string {
  return error instanceof ReaderError ? error.failure.code : String(error);
}

const start: Record<Backend, () => Promise<void>> = {
  webgl: async () =>
    (await import('../../../src/worker/backend-webgl.ts')).start(openGraphics().context),
  wasm: async () => (await import('../../../src/worker/backend-wasm.ts')).start(),
  cpu: async () => (await import('../../../src/worker/backend-cpu.ts')).start(),
};

declare global {
  interface Window {
    workbench: typeof workbench;
  }
}
window.workbench = workbench;
