/** A WebGL 2 context of this thread with the name of what draws it. */
export interface Graphics {
  context: WebGL2RenderingContext;
  renderer: string;
}

/**
 * Opens a WebGL 2 context in this thread.
 *
 * @throws Error where the browser has none here.
 */
export function openGraphics(): Graphics {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
  });
  if (!context) throw new Error('There is no WebGL 2 in this worker.');
  return { context, renderer: rendererOf(context) };
}

/** Gives the context back; browsers allow a page some sixteen. */
export function closeGraphics({ context }: Graphics): void {
  context.getExtension('WEBGL_lose_context')?.loseContext();
}

/** Firefox tells the card under RENDERER, other browsers by an extension; RENDERER there names the browser. */
function rendererOf(context: WebGL2RenderingContext): string {
  const unmasked = context.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL;
  return String(context.getParameter(unmasked ?? context.RENDERER));
}

// `failIfMajorPerformanceCaveat` does not tell these apart from a graphics card; their names do.
const software = /swiftshader|llvmpipe|softpipe|lavapipe|basic render|software/i;

/** Whether a renderer is a graphics card rather than a program on the processor. */
export function isHardware(renderer: string): boolean {
  return !software.test(renderer);
}
