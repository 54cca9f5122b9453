import { advance, count, declare, get, set, times } from './text.ts';

/**
 * Channels of a pixel laid out as a square of `block × block` pixels, and back. Of a pixel's channels each `chunk` bytes
 * are one line of its square, so that all there is to do is to copy them to where the square's line stands.
 */
export function shuffle(): string {
  return [move('toSpace', 'fine', 'deep'), move('toDepth', 'deep', 'fine')].join('\n');
}

/** Addresses: `deep` is the picture of many channels, `wide` pixels on each of `rows` lines; `fine` the one of many pixels. */
const move = (name: string, to: string, from: string): string =>
  declare(
    name,
    {
      parameters: ['deep', 'rows', 'wide', 'block', 'chunk', 'fine'],
      integers: ['row', 'line', 'column', 'square', 'start'],
    },
    `${set('square', times(get('block'), get('chunk')))}
     ${count(
       'row',
       get('rows'),
       1,
       `${set('start', get('deep'))}
        ${count(
          'line',
          get('block'),
          1,
          `${set('deep', get('start'))}
           ${advance('start', get('chunk'))}
           ${count(
             'column',
             get('wide'),
             1,
             `(memory.copy ${get(to)} ${get(from)} ${get('chunk')})
              ${advance('fine', get('chunk'))} ${advance('deep', get('square'))}`,
           )}`,
        )}
        ${set('deep', `(i32.sub ${get('deep')} ${times(get('chunk'), `(i32.sub ${get('block')} (i32.const 1))`)})`)}`,
     )}`,
  );
