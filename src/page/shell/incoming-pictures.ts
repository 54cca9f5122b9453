import type { ReactiveControllerHost } from 'lit';
import { WindowListener } from '../shared/window-listener.ts';

/** Takes pictures that are pasted or dropped anywhere on the page. */
export class IncomingPictures {
  /** A file is being dragged over the page. */
  dragging = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly take: (picture: Blob) => void,
  ) {
    new WindowListener(host, 'paste', this.handlePaste);
    new WindowListener(host, 'dragover', this.handleDragOver);
    new WindowListener(host, 'dragleave', this.handleDragLeave);
    new WindowListener(host, 'drop', this.handleDrop);
  }

  private readonly handlePaste = (event: ClipboardEvent): void => {
    this.takeFrom(event.clipboardData, event);
  };

  private readonly handleDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Without this the browser would leave the page and open the file.
    event.preventDefault();
    this.turn(true);
  };

  private readonly handleDragLeave = (event: DragEvent): void => {
    if (!event.relatedTarget) this.turn(false);
  };

  private readonly handleDrop = (event: DragEvent): void => {
    this.turn(false);
    this.takeFrom(event.dataTransfer, event);
  };

  private takeFrom(transfer: DataTransfer | null, event: Event): void {
    const picture = transfer?.files[0];
    if (!picture) return;
    event.preventDefault();
    this.take(picture);
  }

  private turn(dragging: boolean): void {
    if (this.dragging === dragging) return;
    this.dragging = dragging;
    this.host.requestUpdate();
  }
}
