import type { ReactiveControllerHost } from 'lit';
import type { Note } from '../../protocol.ts';
import { NoteEvent, StepEvent } from '../shared/events.ts';
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
    if (isOverText(event)) return;
    // Without this the browser would leave the page, for the file or the link.
    event.preventDefault();
    this.turn(event.dataTransfer?.types.includes('Files') ?? false);
  };

  private readonly handleDragLeave = (event: DragEvent): void => {
    if (!event.relatedTarget) this.turn(false);
  };

  private readonly handleDrop = (event: DragEvent): void => {
    this.turn(false);
    if (isOverText(event)) return;
    event.preventDefault();
    this.takeFrom(event.dataTransfer, event);
    if (event.dataTransfer?.files.length === 0) this.tell({ code: 'no-file' });
  };

  private takeFrom(transfer: DataTransfer | null, event: Event): void {
    const [picture, ...others] = transfer?.files ?? [];
    if (!picture) return;
    event.preventDefault();
    window.dispatchEvent(new StepEvent());
    if (others.length > 0) this.tell({ code: 'first-of-several', given: others.length + 1 });
    this.take(picture);
  }

  private tell(note: Note): void {
    window.dispatchEvent(new NoteEvent(note));
  }

  private turn(dragging: boolean): void {
    if (this.dragging === dragging) return;
    this.dragging = dragging;
    this.host.requestUpdate();
  }
}

/** A field takes what is dropped on it by itself. */
function isOverText(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.matches('input, textarea, [contenteditable]');
}
