import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * A second pass over code that the build has made small already: slower than the first, it takes some 2 % off what
 * travels. Names of properties stay as they are.
 */
export function minifyAgain(): Plugin {
  return {
    name: 'minify-again',
    apply: 'build',
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const { code } = await minify(file.code, {
          module: true,
          ecma: 2020,
          compress: { passes: 3 },
        });
        if (code !== undefined) file.code = code;
      }
    },
  };
}
