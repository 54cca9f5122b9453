import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Takes pictures that are pasted or dropped anywhere on the page. */
export class IncomingPictures implements ReactiveController {
  /** A file is being dragged over the page. */
  dragging = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly take: (picture: Blob) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('paste', this.handlePaste);
    window.addEventListener('dragover', this.handleDragOver);
    window.addEventListener('dragleave', this.handleDragLeave);
    window.addEventListener('drop', this.handleDrop);
  }

  hostDisconnected(): void {
    window.removeEventListener('paste', this.handlePaste);
    window.removeEventListener('dragover', this.handleDragOver);
    window.removeEventListener('dragleave', this.handleDragLeave);
    window.removeEventListener('drop', this.handleDrop);
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
