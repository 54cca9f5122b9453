import type { Plugin } from 'vite';

/** Everything comes from the app's own origin; pictures may also come from the device (`blob:`). */
const policy = [
  "default-src 'none'",
  // A browser that holds a worker to its page's policy must let it compile WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  // What was fetched and found whole is handed on as `blob:`.
  "connect-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/**
 * Writes the content security policy into the built page, since a static host sends no header of ours. The
 * development server puts styles into the page, which the policy would forbid.
 */
export function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
