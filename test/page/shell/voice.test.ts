import { LitElement, type TemplateResult } from 'lit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppNotices } from '../../../src/page/shell/app-notices.ts';
import { DigitReader } from '../../../src/page/shell/digit-reader.ts';
import { SaidEvent } from '../../../src/page/shared/events.ts';
import { Voice } from '../../../src/page/shell/voice.ts';
import { digit, reading, ReaderDouble, until } from '../doubles.ts';
import { drawnPicture } from '../pictures.ts';

class Spoken extends LitElement {
  private readonly voice = new Voice(this);

  protected override render(): TemplateResult {
    return this.voice.render(false);
  }
}
customElements.define('spoken-here', Spoken);

const region = (host: LitElement): Element => host.renderRoot.querySelector('[role=status]')!;
const said = (host: LitElement): string => region(host).textContent.trim();

describe('one voice', () => {
  let host: Spoken;

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    host = document.body.appendChild(new Spoken());
    await host.updateComplete;
  });

  afterEach(() => {
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  const speak = (who: EventTarget, words: string) => who.dispatchEvent(new SaidEvent(words));
  const settle = async () => {
    await vi.advanceTimersByTimeAsync(1000);
    await host.updateComplete;
  };

  test('says together what comes together, of each part what it said last', async () => {
    const [notice, answer] = ['p', 'p'].map((name) =>
      document.body.appendChild(document.createElement(name)),
    ) as [HTMLElement, HTMLElement];
    speak(notice, 'Another picture');
    speak(answer, 'Reading…');
    speak(answer, '7. Certain, 99\u{a0}%');
    expect(said(host)).toBe('');
    await settle();
    expect(said(host)).toBe('Another picture. 7. Certain, 99\u{a0}%.');
    speak(answer, '');
    await settle();
    expect(said(host)).toBe('Another picture.');
  });

  test('says what comes after something as well, and not in its place, until both were heard', async () => {
    const notice = document.body.appendChild(document.createElement('p'));
    speak(notice, 'Only the first of the 2 files is read');
    await settle();
    const [first] = region(host).children;
    speak(host, 'Another picture');
    await settle();
    expect(region(host).children[0]).toBe(first);
    expect(said(host)).toMatch(/^Only the first of the 2 files is read\.\s+Another picture\.$/);
    // What is added is said, and what is there not again.
    expect(region(host).ariaAtomic).toBe('false');
    await vi.advanceTimersByTimeAsync(5000);
    await host.updateComplete;
    expect(said(host)).toBe('');
  });

  test('says the same words again where they are news again', async () => {
    speak(host, 'Copied');
    await settle();
    const [first] = region(host).children;
    speak(host, 'Copied');
    await settle();
    expect(said(host)).toBe('Copied.');
    expect(region(host).lastElementChild).not.toBe(first);
  });
});

/** Everything in a page, in whatever shadow, that is said when it changes. */
function liveIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(isLive(element) ? [element] : []),
    ...(element.shadowRoot ? liveIn(element.shadowRoot) : []),
  ]);
}

/** The answer's own text has to be called polite, and holds nothing that is said. */
function isLive(element: Element): boolean {
  if (element.localName === 'output')
    return [...element.children].some((child) => child.ariaLive !== 'off');
  const role = element.getAttribute('role') ?? '';
  return (
    ['status', 'alert', 'log'].includes(role) ||
    ['polite', 'assertive'].includes(element.ariaLive ?? '')
  );
}

describe('the app', () => {
  let app: DigitReader;

  beforeEach(() => {
    app = new DigitReader();
    app.reader = new ReaderDouble(reading('read', digit(7)));
    document.body.replaceChildren(app, new AppNotices());
  });

  afterEach(() => {
    document.body.replaceChildren();
  });

  test('speaks from one region, whatever is said: notes, steps, the answer, what can be done', async () => {
    const hears = (words: string) => until(() => said(app).includes(words));
    document.querySelector('app-notices')!.tell({ code: 'not-kept' });
    await hears('keeps nothing');
    await app.openPicture(await drawnPicture(60, 40));
    await hears('7. Certain');
    const input = app.renderRoot.querySelector('picture-input')!;
    const press = (name: string): void => {
      [...input.renderRoot.querySelectorAll('button')]
        .find(({ ariaLabel, textContent }) => (ariaLabel ?? textContent.trim()) === name)!
        .click();
    };
    press('Crop');
    await hears('Drag the corners');
    expect(liveIn(document)).toEqual([region(app)]);
    press('Cancel');
    await input.updateComplete;
    press('Clear');
    await hears('Cleared');
    expect(liveIn(document)).toEqual([region(app)]);
  });
});
