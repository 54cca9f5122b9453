import { readFileSync } from 'node:fs';

interface LayerConfig {
  name: string;
  filters?: number;
  units?: number;
  kernel_size?: number[];
  pool_size?: number[];
  strides?: number[];
  padding?: string;
  activation?: string;
}
interface Layer {
  class_name: string;
  config: LayerConfig;
}
interface Shape {
  side: number;
  channels: number;
}
interface Block {
  title: string;
  detail: string;
  shape: Shape;
  flat: boolean;
  parameters: number;
}

/** The layers of a sequential network in TensorFlow.js' layers format. */
function layersOf(path: string | URL): Layer[] {
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    modelTopology: { config: { layers: Layer[] } };
  };
  return file.modelTopology.config.layers;
}

/** What each layer gives, from a 28 × 28 × 1 tile on. */
function blocksOf(layers: readonly Layer[]): Block[] {
  const blocks: Block[] = [];
  let shape: Shape = { side: 28, channels: 1 };
  let flat = false;
  for (const layer of layers) {
    const block = blockOf(layer, shape, flat);
    if (!block) continue;
    blocks.push(block);
    ({ shape, flat } = block);
  }
  return blocks;
}

function blockOf(
  { class_name: kind, config }: Layer,
  from: Shape,
  flat: boolean,
): Block | undefined {
  if (kind === 'Conv2D') return convolutionBlock(config, from);
  if (kind.endsWith('Pooling2D')) return pooling(kind, config, from);
  if (kind === 'Flatten') return flattenBlock(from);
  if (kind === 'Dense') return denseBlock(config, from, flat);
  return undefined;
}

function convolutionBlock(config: LayerConfig, from: Shape): Block {
  const [kernel, stride, filters] = [
    config.kernel_size![0]!,
    config.strides?.[0] ?? 1,
    config.filters!,
  ];
  const span = config.padding === 'same' ? from.side : from.side - kernel + 1;
  return {
    title: `Conv ${kernel}×${kernel}`,
    detail: [stride > 1 ? `stride ${stride}` : '', config.activation ?? '']
      .filter(Boolean)
      .join(', '),
    shape: { side: Math.ceil(span / stride), channels: filters },
    flat: false,
    parameters: kernel * kernel * from.channels * filters + filters,
  };
}

function pooling(kind: string, config: LayerConfig, from: Shape): Block {
  if (kind.startsWith('Global')) {
    return {
      title: 'Mean',
      detail: 'over pixels',
      shape: { side: 1, channels: from.channels },
      flat: true,
      parameters: 0,
    };
  }
  const pool = config.pool_size![0]!;
  const title = `${kind.startsWith('Max') ? 'Max' : 'Mean'} ${pool}×${pool}`;
  return {
    title,
    detail: '',
    shape: { side: Math.floor(from.side / pool), channels: from.channels },
    flat: false,
    parameters: 0,
  };
}

function flattenBlock(from: Shape): Block {
  return {
    title: 'Flatten',
    detail: '',
    shape: { side: 1, channels: from.side * from.side * from.channels },
    flat: true,
    parameters: 0,
  };
}

function denseBlock(config: LayerConfig, from: Shape, flat: boolean): Block {
  const inputs = flat ? from.channels : from.side * from.side * from.channels;
  const units = config.units!;
  return {
    title: 'Dense',
    detail: config.activation ?? '',
    shape: { side: 1, channels: units },
    flat: true,
    parameters: inputs * units + units,
  };
}

const blockStep = 116;
const middle = 120;

/**
 * A network as an SVG document, from its own `model.json`: one block a layer, its height the output's side, its width
 * the output's channels, with shape and parameters below. Follows the viewer's light or dark theme.
 */
export function diagramOf(name: string, model: string | URL): string {
  return drawnBlocks(name, blocksOf(layersOf(model)));
}

function drawnBlocks(name: string, blocks: readonly Block[]): string {
  const total = blocks.reduce((sum, block) => sum + block.parameters, 0);
  const tile: Block = {
    title: 'Tile',
    detail: '',
    shape: { side: 28, channels: 1 },
    flat: false,
    parameters: 0,
  };
  const all = [tile, ...blocks].map((block, index) => drawBlock(block, 60 + index * blockStep));
  const width = 60 + blocks.length * blockStep + 70;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 300" role="img" aria-label="The network ${name}: ${blocks.length} layers, ${total.toLocaleString('en')} parameters">
<style>
text{font:500 13px system-ui,sans-serif;fill:#17233d;text-anchor:middle}.small{font-size:12px;fill:#5b6478}
rect,.side,.top{fill:#e3e9ff;stroke:#1d3fd1;stroke-width:1.2}.flow{stroke:#5b6478;stroke-width:1.2}
@media(prefers-color-scheme:dark){text{fill:#e9edf7}.small{fill:#9aa4ba}rect,.side,.top{fill:#26325a;stroke:#8fb0ff}.flow{stroke:#9aa4ba}}
</style>
${all.join('\n')}
<text class="small" x="${width / 2}" y="290">${name}: ${total.toLocaleString('en')} parameters</text>
</svg>
`;
}

function drawBlock(block: Block, x: number): string {
  const height = block.flat
    ? Math.min(150, 12 + 10 * Math.log2(block.shape.channels))
    : 14 + block.shape.side * 4.6;
  const depth = block.flat ? 12 : 4 + block.shape.channels * 0.45;
  const [left, top] = [x - depth / 2, middle - height / 2];
  const slant = block.flat ? 0 : height * 0.16;
  const faces = block.flat
    ? ''
    : `<path class="top" d="M${left} ${top}l${slant} ${-slant}h${depth}l${-slant} ${slant}z"/><path class="side" d="M${left + depth} ${top}l${slant} ${-slant}v${height}l${-slant} ${slant}z"/>`;
  const { side, channels } = block.shape;
  const shape = block.flat ? String(channels) : `${side}×${side}×${channels}`;
  const parameters = block.parameters ? block.parameters.toLocaleString('en') : '';
  return `<g>${faces}<rect x="${left}" y="${top}" width="${depth}" height="${height}"/>
<text x="${x}" y="222">${block.title}</text><text class="small" x="${x}" y="238">${block.detail}</text><text class="small" x="${x}" y="254">${shape}</text><text class="small" x="${x}" y="270">${parameters}</text></g>`;
}
