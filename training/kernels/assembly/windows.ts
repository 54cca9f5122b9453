import { at, eachChannel, laneLocals, type Lanes } from './lanes.ts';
import { add, advance, count, declare, get, set, subtract, times } from './text.ts';

/**
 * What is done channel by channel over windows of a padded picture (batch × height × width × channels): a walk over
 * all pixels of the output, at each over the channels, and for each over the window. Addresses: `from` is the
 * picture, `line` its bytes a line, `picture` its bytes an image, `width` the bytes of a pixel's channels.
 */
export function windows(): string {
  return [
    maxPool(),
    maxPoolGradient(),
    depthwise(),
    depthwiseInputGradient(),
    depthwiseFilterGradient(),
  ].join('\n');
}

const walkParameters = [
  ...['from', 'images', 'high', 'wide', 'line', 'picture', 'width'],
  ...['size', 'stride', 'output'],
];

interface Walk {
  /** Further parameters, all addresses. */
  parameters?: string[];
  values?: string[];
  masks?: string[];
  /** Before an output pixel's window, at each pixel of it, and after it; `pixel` is in the picture, `tap` in the filter. */
  begin?: (lanes: Lanes) => string;
  each: (lanes: Lanes) => string;
  end?: (lanes: Lanes) => string;
}

function walk(name: string, { parameters = [], values, masks, begin, each, end }: Walk): string {
  const window = (lanes: Lanes) => `
    ${begin?.(lanes) ?? ''}
    ${set('pixel', at('start'))}
    ${set('tap', get('channel'))}
    ${count('down', get('size'), 1, `${count('across', get('size'), 1, `${each(lanes)} ${advance('pixel', get('width'))} ${advance('tap', get('width'))}`)} ${advance('pixel', subtract(get('line'), times(get('size'), get('width'))))}`)}
    ${end?.(lanes) ?? ''}`;
  return declare(
    name,
    {
      parameters: [...walkParameters, ...parameters],
      integers: ['image', 'row', 'column', 'channel', 'down', 'across', 'start', 'pixel', 'tap'],
    },
    `${laneLocals(values ?? [], masks)}
     ${count('image', get('images'), 1, count('row', get('high'), 1, eachColumn(window)))}`,
  );
}

const eachColumn = (window: (lanes: Lanes) => string): string => `
  ${set('start', add(get('from'), times(get('image'), get('picture')), times(get('row'), get('stride'), get('line'))))}
  ${count('column', get('wide'), 1, `${eachChannel(window)} ${advance('start', times(get('stride'), get('width')))} ${advance('output', get('width'))}`)}`;

const outputHere = at('output');

const maxPool = (): string =>
  walk('maxPool', {
    values: ['top'],
    begin: (lanes) => set(lanes.local('top'), lanes.spread('(f32.const -inf)')),
    each: (lanes) => {
      const top = lanes.local('top');
      return set(top, lanes.greatest(get(top), lanes.load(get('pixel'))));
    },
    end: (lanes) => lanes.store(outputHere, get(lanes.local('top'))),
  });

/** To the first pixel of the window that holds its maximum; `change` and `slope` are distances from the other two. */
const maxPoolGradient = (): string =>
  walk('maxPoolGradient', {
    parameters: ['slope', 'change'],
    values: ['top', 'rise'],
    masks: ['taken', 'hit'],
    begin: (lanes) => `
      ${set(lanes.local('top'), lanes.load(outputHere))}
      ${set(lanes.local('rise'), lanes.load(add(outputHere, get('slope'))))}
      ${set(lanes.local('taken'), lanes.no)}`,
    each: (lanes) => {
      const [top, taken, hit] = ['top', 'taken', 'hit'].map((name) => get(lanes.local(name)));
      const target = add(get('pixel'), get('change'));
      return `
        ${set(lanes.local('hit'), lanes.and(lanes.equal(lanes.load(get('pixel')), top!), lanes.not(taken!)))}
        ${set(lanes.local('taken'), lanes.or(taken!, hit!))}
        ${lanes.store(target, lanes.add(lanes.load(target), lanes.where(hit!, get(lanes.local('rise')))))}`;
    },
  });

const filterHere = add(get('filter'), get('tap'));

const depthwise = (): string =>
  walk('depthwise', {
    parameters: ['filter'],
    values: ['sum'],
    begin: (lanes) => set(lanes.local('sum'), lanes.spread('(f32.const 0)')),
    each: (lanes) => {
      const sum = lanes.local('sum');
      const product = lanes.times(lanes.load(get('pixel')), lanes.load(filterHere));
      return set(sum, lanes.add(get(sum), product));
    },
    end: (lanes) => lanes.store(outputHere, get(lanes.local('sum'))),
  });

/** Adds to the picture at `from`; `output` holds the output's gradient. */
const depthwiseInputGradient = (): string =>
  walk('depthwiseInputGradient', {
    parameters: ['filter'],
    values: ['rise'],
    begin: (lanes) => set(lanes.local('rise'), lanes.load(outputHere)),
    each: (lanes) => {
      const product = lanes.times(get(lanes.local('rise')), lanes.load(filterHere));
      return lanes.store(get('pixel'), lanes.add(lanes.load(get('pixel')), product));
    },
  });

/** Adds to the filter; `output` holds the output's gradient. */
const depthwiseFilterGradient = (): string =>
  walk('depthwiseFilterGradient', {
    parameters: ['filter'],
    values: ['rise'],
    begin: (lanes) => set(lanes.local('rise'), lanes.load(outputHere)),
    each: (lanes) => {
      const product = lanes.times(get(lanes.local('rise')), lanes.load(get('pixel')));
      return lanes.store(filterHere, lanes.add(lanes.load(filterHere), product));
    },
  });
