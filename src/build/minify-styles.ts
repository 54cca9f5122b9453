import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/**
 * Minifies the styles that components hold in template literals, which a bundler takes for text. Fails the build where a file
 * of styles comes out as it went in.
 */
export function minifyStyles(): Plugin {
  return {
    name: 'minify-styles',
    apply: 'build',
    enforce: 'pre',
    async transform(code, id) {
      if (!/\/src\/page\/.*\.ts$/.test(id) || !code.includes('css`')) return null;
      const minified = await minifyHTMLLiterals(code, { fileName: id, html: false });
      if (!minified) throw new Error(`The styles of ${id} were not minified.`);
      return { code: minified.code, map: minified.map ?? null };
    },
  };
}
