import { html, nothing, type TemplateResult } from 'lit';
import type { Screen } from '../reader/screen.ts';
import { ReloadEvent, RetryEvent, StopEvent } from '../shared/events.ts';
import { say, type Saying } from './say-reading.ts';

/** The sentence over the digits: what is shown, or what was just `done` with it; with the way on, which `view` tells of. */
export function renderSaying(screen: Screen, done: string, view: EventTarget): TemplateResult {
  const saying: Saying = done ? { gist: done, more: '' } : say(screen);
  const { gist, more, doubtful } = saying;
  const wayOn = renderWayOn(screen, view);
  return html`<p class="says ${doubtful ? 'doubt' : ''}">
    <strong>${gist}</strong> <span>${more}</span>${wayOn}${renderProgress(screen)}
  </p>`;
}

/** A share as soon as there is one; until then a bar that shows that it goes on. */
function renderProgress(screen: Screen): unknown {
  if (screen.kind !== 'reading') return nothing;
  const { share } = screen;
  return html`<progress class="wait" aria-label="Progress" value=${share ?? nothing}></progress>`;
}

/** A long wait can be ended, and what failed tried again; but a file that is no picture stays none. */
function renderWayOn(screen: Screen, view: EventTarget): unknown {
  if (screen.kind === 'reading' && !screen.last) return renderWay('Stop', StopEvent, view);
  if (screen.kind !== 'failed' || screen.failure.code === 'picture-unreadable') return nothing;
  if (screen.failure.code === 'outdated') return renderWay('Reload', ReloadEvent, view);
  const name = screen.failure.code === 'stopped' ? 'Read' : 'Try again';
  return renderWay(name, RetryEvent, view);
}

function renderWay(name: string, Way: new () => Event, view: EventTarget): TemplateResult {
  const go = (): boolean => view.dispatchEvent(new Way());
  return html`<button class="quiet" type="button" @click=${go}>${name}</button>`;
}
