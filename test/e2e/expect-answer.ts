import type { Page } from 'playwright';
import { expect } from 'vitest';
import { answerOn } from './app-page.ts';

/** 10 seconds and twice as much again for a busy machine: against hanging, not a measure of speed. */
export const patience = { timeout: 30_000 };

/** The answer comes to this state (contract 2). */
export async function stateIs(page: Page, state: string): Promise<void> {
  await expect.poll(() => answerOn(page).getAttribute('data-state'), patience).toBe(state);
}

/** The answer comes to this text, surely or not. */
export async function reads(page: Page, text: string): Promise<void> {
  const answer = async () => {
    const { state } = await dataOf(page);
    return [state, await answerOn(page).textContent()];
  };
  await expect.poll(answer, patience).toEqual([expect.stringMatching(/^(read|unsure)$/), text]);
}

/** The answer's `data-` attributes. */
export function dataOf(page: Page): Promise<Record<string, string | undefined>> {
  return answerOn(page).evaluate(({ dataset }) => Object.fromEntries(Object.entries(dataset)));
}
