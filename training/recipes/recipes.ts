import type { NetworkName } from '../../src/protocol.ts';

/** Where each network's recipe is. */
export const recipes: Partial<Record<NetworkName, URL>> = {
  classic: new URL('./classic.ts', import.meta.url),
  reader: new URL('./reader.ts', import.meta.url),
};
