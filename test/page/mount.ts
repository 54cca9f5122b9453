import axe from 'axe-core';
import { expect } from 'vitest';
import '../../src/page/shell/page.css';

/** Puts an element into the page, in place of what was there, and lets it draw itself. */
export async function mount<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
): Promise<HTMLElementTagNameMap[Name]> {
  const element = Object.assign(document.createElement(name), properties);
  document.body.replaceChildren(element);
  await drawn(element);
  return element;
}

/** Waits until an element shows what it was told last. */
export async function drawn(element: HTMLElement): Promise<void> {
  if ('updateComplete' in element) await element.updateComplete;
}

/** Finds the one element of an element's own that fits. */
export function within(host: Element, selector: string): HTMLElement {
  const found = host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [];
  expect(found, `${selector} in ${host.localName}`).toHaveLength(1);
  return found[0]!;
}

/** The names of the rules of the Web Content Accessibility Guidelines and best practices that an element breaks. */
export async function violations(element: Element): Promise<string[]> {
  // A part of a page has neither title nor landmarks of its own.
  const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
  const found = await axe.run(element, { rules });
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
  );
}
