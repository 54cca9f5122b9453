import { expect, test } from 'vitest';
import { readUrlOptions, shippedNetworks } from '../../../src/page/shell/url-options.ts';

const optionsOf = (query: string) => readUrlOptions(`https://example.org/app/${query}`);

test('each parameter is taken where it says something known, and left out where it does not', () => {
  expect(optionsOf('?mode=picture&network=classic&backend=wasm&expect=rows')).toEqual({
    mode: 'picture',
    network: 'classic',
    backend: 'wasm',
    expect: 'rows',
  });
  expect(optionsOf('?mode=dream&network=&backend=WASM&expect=letters&other=1')).toEqual({});
  expect(optionsOf('')).toEqual({});
});

test('both networks ship with the app', () => {
  expect(shippedNetworks()).toEqual(['classic', 'reader']);
});
