import { expect, test } from 'vitest';
import { numberSigns } from '../../../training/hands/signs/number-signs.ts';
import { signExamples } from '../../../training/evaluate/sign-examples.ts';

const examples = signExamples();

test('a thousand numbers as people write them hold every sign, and each a digit', () => {
  expect(examples).toHaveLength(1000);
  const texts = examples.map(({ label }) => label.text!);
  for (const sign of Object.keys(numberSigns))
    expect(texts.filter((text) => text.includes(sign)).length, sign).toBeGreaterThan(20);
  examples.forEach(({ label }, index) => {
    expect(label.expected).toMatch(/^\d+$/);
    expect(label.expected).toBe(texts[index]!.replace(/\D/g, ''));
  });
});

test('they are the same ones each time, and signs stand in the ink', () => {
  expect(signExamples()[7]).toEqual(examples[7]);
  const strokes = examples.map(({ content }) => (content.kind === 'ink' ? content.strokes : []));
  examples.forEach(({ label }, index) => {
    const bars = Array.from(label.text!).filter((each) => '-/()'.includes(each)).length;
    // Digits may run into each other, signs do not: none of them is lost in a stroke of digits.
    expect(strokes[index]!.length).toBeGreaterThan(bars);
  });
});
