import { describe, expect, test } from 'vitest';
import { layersOf, stepsOf } from '../../src/worker/layers.ts';

function topology(...layers: object[]) {
  return { modelTopology: { class_name: 'Sequential', config: { layers } }, weightsManifest: [] };
}

const input = { class_name: 'InputLayer', config: { name: 'input' } };
const dense = { class_name: 'Dense', config: { name: 'dense', activation: 'softmax' } };

describe('the final softmax is left out', () => {
  const expected = [
    { kind: 'dense', kernel: 'dense/kernel', bias: 'dense/bias', rectified: false },
  ];
  const linear = { class_name: 'Dense', config: { name: 'dense', activation: 'linear' } };
  const softmax = { class_name: 'Activation', config: { name: 'end', activation: 'softmax' } };

  test('where it is the last layer’s activation', () => {
    expect(layersOf(topology(input, dense))).toEqual(expected);
  });
  test('where it is a layer', () => {
    expect(layersOf(topology(linear, softmax))).toEqual(expected);
    expect(layersOf(topology(linear, { class_name: 'Softmax', config: { name: 'end' } }))).toEqual(
      expected,
    );
  });
});

test('a file that Keras wrote has its layers one level deeper', () => {
  const { modelTopology } = topology(input, dense);
  const keras = { modelTopology: { model_config: modelTopology }, weightsManifest: [] };
  expect(layersOf(keras)).toEqual(layersOf(topology(input, dense)));
});

test('layers of a functional network that form one chain are read', () => {
  const chained = { ...dense, inbound_nodes: [[['input', 0, 0, {}]]] };
  expect(layersOf(topology({ ...input, inbound_nodes: [] }, chained))).toHaveLength(1);
});

test('the steps of a network that branches name what they are made of', () => {
  const convolution = { class_name: 'Conv2D', config: { name: 'inner' } };
  const steps = stepsOf(
    topology(
      { ...input, inbound_nodes: [] },
      { ...convolution, inbound_nodes: [[['input', 0, 0, {}]]] },
      {
        class_name: 'DepthToSpace',
        config: { name: 'wide', block: 3 },
        inbound_nodes: [[['inner', 0, 0, {}]]],
      },
      {
        class_name: 'Add',
        config: { name: 'sum' },
        inbound_nodes: [
          [
            ['input', 0, 0, {}],
            ['wide', 0, 0, {}],
          ],
        ],
      },
    ),
  );
  expect(steps.map(({ name, inputs, layer }) => [name, inputs, layer.kind])).toEqual([
    ['input', [], 'as-it-is'],
    ['inner', ['input'], 'convolution'],
    ['wide', ['inner'], 'depth-to-space'],
    ['sum', ['input', 'wide'], 'add'],
  ]);
  expect(steps[2]!.layer).toMatchObject({ block: 3 });
});

describe('what cannot be run is refused by the layer’s name', () => {
  const convolution = (settings: object) => ({
    class_name: 'Conv2D',
    config: { name: 'third', ...settings },
  });
  const refused: [string, object][] = [
    ['an unknown layer', { class_name: 'LSTM', config: { name: 'third' } }],
    ['an unknown activation', convolution({ activation: 'tanh' })],
    ['dilation', convolution({ dilation_rate: [2, 2] })],
    ['channels first', convolution({ data_format: 'channels_first' })],
    ['a softmax in the middle', convolution({ activation: 'softmax' })],
    [
      'a branch',
      {
        ...convolution({}),
        inbound_nodes: [
          [
            ['input', 0, 0],
            ['dense', 0, 0],
          ],
        ],
      },
    ],
    ['a skipped layer', { ...convolution({}), inbound_nodes: [[['elsewhere', 0, 0]]] }],
  ];
  test.each(refused)('%s', (_, layer) => {
    expect(() => layersOf(topology(input, layer, dense))).toThrow(/third/);
  });
});
