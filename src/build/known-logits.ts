import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { knownTile } from '../worker/known-tile.ts';
import type { ModelJson } from '../worker/layers.ts';
import { referenceLogits } from './reference.ts';

const mark = '\0known-logits:';

/**
 * `import logits from './model.json?known-logits'` gives what the network makes of the known tile, computed here by plain
 * loops: what a backend in a browser is held against, together with all that it fetched.
 */
export function knownLogits(): Plugin {
  return {
    name: 'known-logits',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\?known-logits$/ },
      async handler(source, importer) {
        const file = await this.resolve(source.replace('?known-logits', ''), importer);
        return file && `${mark}${file.id}.js`;
      },
    },
    load: {
      filter: { id: /^\0known-logits:/ },
      async handler(id) {
        const file = id.slice(mark.length, -'.js'.length);
        this.addWatchFile(file);
        const model = JSON.parse(await readFile(file, 'utf8')) as ModelJson;
        const weights = await readFile(join(dirname(file), 'weights.bin'));
        return `export default ${JSON.stringify([...referenceLogits(model, weights, knownTile())])};`;
      },
    },
  };
}
