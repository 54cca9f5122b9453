/** An upright rectangle: left and top edge, width and height, in the pixels of the page it lies on. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
