import { labelComponents, type Labelled, type Pixels } from '../image/index.ts';

/**
 * A page's coverage with its connected components, which are looked for once, when they are first asked for. A stage
 * that takes nothing away hands on what it was given, components and all.
 */
export class Coverage {
  private found: Labelled | undefined;

  constructor(readonly page: Pixels) {}

  get labelled(): Labelled {
    const { width, height, values } = this.page;
    return (this.found ??= labelComponents(width, height, values));
  }
}
