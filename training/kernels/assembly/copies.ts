import { add, advance, count, countOn, countWhole, declare, get, int, set, times } from './text.ts';

/** Copies between a picture and its padded form, and from patches back into the picture they were taken from. */
export function copies(): string {
  return [pad(), crop(), addPatches()].join('\n');
}

const frame = {
  parameters: ['from', 'images', 'high', 'line', 'above', 'below', 'before', 'after', 'to'],
  integers: ['image', 'row', 'padded'],
};

const paddedLine = set('padded', add(get('before'), get('line'), get('after')));

/** Lines and bytes of padding around each image; padding is filled with the byte `fill`. */
const pad = (): string =>
  declare(
    'pad',
    { ...frame, parameters: [...frame.parameters, 'fill'] },
    `${paddedLine}
     (memory.fill ${get('to')} ${get('fill')} ${times(get('images'), get('padded'), add(get('above'), get('high'), get('below')))})
     ${set('to', add(get('to'), get('before')))}
     ${count(
       'image',
       get('images'),
       1,
       `${advance('to', times(get('above'), get('padded')))}
        ${count(
          'row',
          get('high'),
          1,
          `(memory.copy ${get('to')} ${get('from')} ${get('line')})
           ${advance('from', get('line'))} ${advance('to', get('padded'))}`,
        )}
        ${advance('to', times(get('below'), get('padded')))}`,
     )}`,
  );

/** The inverse of `pad`. */
const crop = (): string =>
  declare(
    'crop',
    frame,
    `${paddedLine}
     ${set('from', add(get('from'), get('before')))}
     ${count(
       'image',
       get('images'),
       1,
       `${advance('from', times(get('above'), get('padded')))}
        ${count(
          'row',
          get('high'),
          1,
          `(memory.copy ${get('to')} ${get('from')} ${get('line')})
           ${advance('to', get('line'))} ${advance('from', get('padded'))}`,
        )}
        ${advance('from', times(get('below'), get('padded')))}`,
     )}`,
  );

/** Adds each row of `patches` to the picture at the address that the table of rows gives (see products.ts). */
const addPatches = (): string =>
  declare(
    'addPatches',
    {
      parameters: ['rows', 'base', 'count', 'segments', 'run', 'hop', 'patches'],
      integers: ['row', 'segment', 'step', 'into', 'bytes'],
    },
    `${set('bytes', times(get('run'), int(4)))}
     ${count(
       'row',
       get('count'),
       1,
       `${set('into', add(get('base'), `(i32.load ${get('rows')})`))}
        ${count('segment', get('segments'), 1, addRun())}
        ${advance('rows', int(4))}`,
     )}`,
  );

function addRun(): string {
  const target = add(get('into'), get('step'));
  const source = add(get('patches'), get('step'));
  return `${set('step', int(0))}
    ${countWhole('step', get('bytes'), 16, `(v128.store ${target} (f32x4.add (v128.load ${target}) (v128.load ${source})))`)}
    ${countOn('step', get('bytes'), 4, `(f32.store ${target} (f32.add (f32.load ${target}) (f32.load ${source})))`)}
    ${advance('into', get('hop'))}
    ${advance('patches', get('bytes'))}`;
}
