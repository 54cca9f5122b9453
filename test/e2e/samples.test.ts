import { expect, test } from 'vitest';
import samples from '../../public/samples/index.json' with { type: 'json' };
import { answerOn } from './app-page.ts';
import { patience } from './expect-answer.ts';
import { useBrowser, useVisit } from './visit.ts';

const visit = useVisit(useBrowser(), '?mode=picture');

test.each(samples)('the sample $name is read as what stands on it', async ({ name, text }) => {
  const answer = answerOn(visit().page);
  await visit().press(name);
  await expect.poll(() => answer.textContent(), patience).toBe(text);
  // A page of many digits is hardly ever certain as a whole; one number is.
  const states = /\s/.test(text) ? ['read', 'unsure'] : ['read'];
  expect(states).toContain(await answer.getAttribute('data-state'));
});
