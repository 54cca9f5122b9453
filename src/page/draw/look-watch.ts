import type { ReactiveController, ReactiveControllerHost } from 'lit';

const features = ['prefers-color-scheme: dark', 'prefers-contrast: more', 'forced-colors: active'];

/** Tells when colours or the screen's pixels change: a canvas does not draw itself anew by itself. */
export class LookWatch implements ReactiveController {
  #queries: readonly MediaQueryList[] = [];

  constructor(
    host: ReactiveControllerHost,
    private readonly drawAgain: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // How dense the pixels are can be asked only as whether it is as it is now.
    this.#queries = [...features, `resolution: ${devicePixelRatio}dppx`].map((feature) =>
      matchMedia(`(${feature})`),
    );
    for (const look of this.#queries)
      look.addEventListener('change', this.#handleChange, { once: true });
  }

  hostDisconnected(): void {
    for (const look of this.#queries) look.removeEventListener('change', this.#handleChange);
  }

  readonly #handleChange = (): void => {
    this.hostDisconnected();
    this.hostConnected();
    this.drawAgain();
  };
}
