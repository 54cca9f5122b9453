import type { ReactiveController, ReactiveControllerHost } from 'lit';

type HeardEvents = WindowEventMap & Pick<DocumentEventMap, 'visibilitychange'>;

/** Hears an event anywhere on the page, as long as its host is there. */
export class WindowListener<Name extends keyof HeardEvents> implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly name: Name,
    private readonly handle: (event: HeardEvents[Name]) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener(this.name, this.handle as EventListener);
  }

  hostDisconnected(): void {
    window.removeEventListener(this.name, this.handle as EventListener);
  }
}
