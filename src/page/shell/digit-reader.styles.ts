import { css } from 'lit';

export const digitReaderStyles = css`
  /*
   * What lies on the page has its size from the window and from nothing that it holds: so the pad stays under the pen
   * whatever is read.
   */
  :host {
    display: grid;
    grid-template-areas: 'head' 'work' 'answer';
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto auto minmax(19rem, 1fr);
    gap: 10px;
    box-sizing: border-box;
    min-block-size: 100dvh;
    padding: max(10px, env(safe-area-inset-top)) max(16px, env(safe-area-inset-right))
      max(14px, env(safe-area-inset-bottom)) max(16px, env(safe-area-inset-left));
  }

  app-head {
    grid-area: head;
  }

  main {
    grid-area: work;
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    block-size: clamp(290px, 100dvh - 25rem, 100vw + 18px);
    min-block-size: 0;
    contain: size;
  }

  /* Lines are what one wants of a picture of lines; the picture is left large enough to look them up in. */
  :host([long]) main {
    block-size: clamp(230px, 100dvh - 35rem, 100vw + 18px);
  }

  .draw {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr) auto;
    gap: 6px;
    min-block-size: 0;
  }

  .drop {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: grid;
    place-items: center;
    border: 2px dashed var(--pen);
    border-radius: var(--radius);
    background: var(--pen-soft);
    color: var(--pen);
    font-weight: 600;
    pointer-events: none;
  }

  /* Closed they take no row, and no gap beside one. */
  correction-dialog,
  more-dialog {
    position: absolute;
  }

  reading-view {
    --samples-from: start;
    grid-area: answer;
  }

  /* On the smallest phones the pad gives up what the answer needs, so that nothing scrolls. */
  @media (orientation: portrait) and (max-height: 640px) {
    :host {
      grid-template-rows: auto auto minmax(16rem, 1fr);
      gap: 6px;
      padding-block-end: max(8px, env(safe-area-inset-bottom));
    }

    main {
      block-size: clamp(230px, 100dvh - 22.25rem, 290px);
    }

    /* Here lines take the room that there is not: the page scrolls to them. */
    :host([long]) {
      grid-template-rows: auto auto minmax(25rem, 1fr);
    }

    :host([long]) main {
      block-size: 210px;
    }

    /* The answer can wait. */
    :host main:has(picture-input[cropping]) {
      block-size: calc(100dvh - 7.5rem);
    }
  }

  /* Beside each other where a screen is wider than high. */
  @media (orientation: landscape) and (min-width: 560px) {
    :host {
      grid-template-areas: 'head answer' 'work answer';
      grid-template-columns: minmax(0, 1fr) minmax(250px, 36%);
      grid-template-rows: auto minmax(240px, 1fr);
      gap: 8px 24px;
    }

    main,
    :host([long]) main {
      block-size: auto;
    }
  }

  @media (orientation: landscape) and (min-width: 560px) and (max-height: 480px) {
    .draw {
      grid-template-columns: auto minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr);
    }

    .draw tool-bar {
      order: -1;
    }

    /* What stands in the tools' place while a box is drawn is as wide as the pad. */
    .draw:has(box-tools) {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) auto;
    }
  }

  @media (orientation: landscape) and (min-width: 860px) and (min-height: 560px) {
    :host {
      grid-template-areas: 'head head' 'work answer';
      grid-template-columns: minmax(0, 1fr) clamp(min(21.5rem, 45vw), 27vw, 44rem);
      grid-template-rows: auto minmax(240px, 1fr);
      gap: 16px clamp(32px, 3.5vw, 80px);
      padding-block: 20px 24px;
      padding-inline: clamp(32px, 2.5vw, 64px);
    }
  }
`;
