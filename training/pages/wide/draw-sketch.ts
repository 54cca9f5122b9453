import type { Box } from '../../../src/pipeline/image/index.ts';
import type { Random } from '../../data/random.ts';
import type { Camera, Place } from '../camera.ts';
import { drawStroke, emptyLayer, Extent, type InkLayer } from '../ink-layer.ts';
import type { PlacedDigit, PlacedNumber } from '../placed.ts';
import type { TrueDigit, TrueNumber } from '../page.ts';
import type { Pen } from '../pen.ts';
import type { Ink } from '../writing/wide-pen.ts';
import { drawArea } from './draw-area.ts';
import { type Layer, type Piece, type Sketch, type Tool, tools } from './piece.ts';

/** Where a tool's ways and areas lie on the picture, as if its ink were full; and what they are. */
export interface Track {
  readonly tool: Tool;
  readonly layer: Layer;
  readonly track: InkLayer;
}

export interface DrawnSketch {
  /** In the order in which they came onto the sheet. */
  readonly tracks: readonly Track[];
  readonly lines: readonly (readonly TrueNumber[])[];
  readonly owners: Uint16Array;
  /** Boxes of handwriting that is no digit of the truth. */
  readonly others: readonly Box[];
}

export type Inks = Readonly<Record<Tool, Ink>>;

/** Draws a sketch as the camera sees it. A digit that the picture cuts a good part off is none of the truth. */
export function drawSketch(
  sketch: Sketch,
  camera: Camera,
  inks: Inks,
  random: Random,
): DrawnSketch {
  const drawing = new Drawing(camera, inks, random);
  for (const piece of sketch.pieces) drawing.add(piece);
  const lines = sketch.rows
    .map((numbers) =>
      numbers.map((number) => drawing.write(number)).filter(({ digits }) => digits.length > 0),
    )
    .filter((numbers) => numbers.length > 0);
  return { tracks: drawing.tracks, lines, owners: drawing.owners, others: drawing.others };
}

// Of a digit's pen way: what must lie on the picture.
const enough = 0.8;

class Drawing {
  readonly owners: Uint16Array;
  readonly others: Box[] = [];
  readonly #layers = new Map<string, Track>();
  readonly #camera: Camera;
  readonly #inks: Inks;
  readonly #random: Random;
  #count = 0;

  constructor(camera: Camera, inks: Inks, random: Random) {
    this.#camera = camera;
    this.#inks = inks;
    this.#random = random;
    this.owners = new Uint16Array(camera.width * camera.height);
  }

  get tracks(): Track[] {
    const tracks = [...this.#layers.values()];
    return tools.flatMap((tool) => tracks.filter((track) => track.tool === tool));
  }

  add({ layer, tool, shape }: Piece): void {
    const extent = new Extent();
    const { track } = this.#trackOf(tool, layer);
    if (shape.kind === 'area') drawArea(track, this.#camera, shape.outline, extent);
    else this.#draw(shape.places, tool, track, extent, shape.width);
    if (layer === 'handwriting' && !extent.isEmpty) this.others.push(extent.box);
  }

  /** Of a number, the digits that are seen. */
  write({ digits, signs, flourishes }: PlacedNumber): TrueNumber {
    const seen = digits.map((digit) => this.#writeDigit(digit));
    for (const { strokes, isPrinted } of flourishes) {
      for (const places of strokes)
        this.add({
          layer: isPrinted ? 'print' : 'handwriting',
          tool: isPrinted ? 'press' : 'pen',
          shape: { kind: 'stroke', places },
        });
    }
    const drawnSigns = signs.flatMap(({ kind, before, strokes }) => {
      const extent = new Extent();
      for (const places of strokes) this.#draw(places, 'pen', this.#byHand, extent);
      const left = seen.slice(0, before).filter((digit) => digit !== undefined).length;
      return extent.isEmpty ? [] : [{ kind, before: left, box: extent.box }];
    });
    return { digits: seen.filter((digit) => digit !== undefined), signs: drawnSigns };
  }

  #writeDigit({ value, trace, x, y, height }: PlacedDigit): TrueDigit | undefined {
    if (trace.kind === 'image') throw new RangeError('Hands of wide pages write strokes.');
    const strokes = trace.strokes.map((stroke) =>
      stroke.map((point) => ({ x: x + point.x * height, y: y + point.y * height })),
    );
    const isSeen = shareSeen(this.#camera, strokes.flat()) >= enough;
    const number = isSeen ? ++this.#count : 0;
    const extent = new Extent((column, row) => {
      if (isSeen) this.owners[row * this.#camera.width + column] = number;
    });
    for (const places of strokes) this.#draw(places, 'pen', this.#byHand, extent);
    if (extent.isEmpty) return undefined;
    if (isSeen) return { value, box: extent.box };
    this.others.push(extent.box);
    return undefined;
  }

  get #byHand(): InkLayer {
    return this.#trackOf('pen', 'handwriting').track;
  }

  #draw(
    places: readonly Place[],
    tool: Tool,
    track: InkLayer,
    extent: Extent,
    width?: number,
  ): void {
    const { colour, width: own, pressure } = this.#inks[tool];
    // Full ink: what it hides, and what is missing of it, is the developer's business.
    const pen: Pen = { kind: 'gel', colour, width: width ?? own, cover: 1, grain: 0, pressure };
    drawStroke(track, this.#camera, places, pen, this.#random, extent);
  }

  #trackOf(tool: Tool, layer: Layer): Track {
    const key = `${tool}/${layer}`;
    const { width, height } = this.#camera;
    const known = this.#layers.get(key) ?? { tool, layer, track: emptyLayer(width, height) };
    this.#layers.set(key, known);
    return known;
  }
}

function shareSeen(camera: Camera, places: readonly Place[]): number {
  const seen = places.filter((place) => {
    const { x, y } = camera.toPhoto(place);
    return x >= 0 && y >= 0 && x < camera.width && y < camera.height;
  });
  return seen.length / places.length;
}
