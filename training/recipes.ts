import type { NetworkName } from '../src/protocol.ts';

/** Where each network's recipe is. */
export const recipes: Partial<Record<NetworkName, URL>> = {
  classic: new URL('./recipes/classic.ts', import.meta.url),
  reader: new URL('./recipes/reader.ts', import.meta.url),
};
