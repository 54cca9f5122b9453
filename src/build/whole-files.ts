import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const mark = '\0whole:';

/**
 * `import file from './weights.bin?whole'` gives where a file is, how long it is and what its hash is, so that who
 * fetches it can tell whether it came whole (`worker/fetch-whole.ts`).
 */
export function wholeFiles(): Plugin {
  return {
    name: 'whole-files',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\?whole$/ },
      async handler(source, importer) {
        const file = await this.resolve(source.replace('?whole', ''), importer);
        // With an ending of its own, since JSON is not to be taken for JSON.
        return file && `${mark}${file.id}.js`;
      },
    },
    load: {
      filter: { id: /^\0whole:/ },
      async handler(id) {
        const file = id.slice(mark.length, -'.js'.length);
        this.addWatchFile(file);
        const bytes = await readFile(file);
        const sha256 = createHash('sha256').update(bytes).digest('base64');
        return `import address from ${JSON.stringify(`${file}?url`)};
          export default { address, length: ${bytes.length}, sha256: ${JSON.stringify(sha256)} };`;
      },
    },
  };
}
