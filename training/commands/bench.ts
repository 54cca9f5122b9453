import { runCommand, WrongUse } from './command.ts';

const usage = `npm run bench -- training | reading | page

  training  the training engine against TensorFlow.js' own kernels
  reading   milliseconds from pixels to reading, in a real browser
  page      what whole numbers cost: a photo of 12 megapixels, 1,000 digits, a drawn number's tenth digit`;

/** What can be measured; each is `bench` in `bench/NAME.ts`, imported only where it is asked for. */
const names = ['training', 'reading', 'page'];

await runCommand(usage, async ([name]) => {
  if (name === undefined || !names.includes(name)) throw new WrongUse('Say what to measure.');
  const address = new URL(`../bench/${name}.ts`, import.meta.url);
  const { bench } = (await import(address.href)) as { bench: () => Promise<void> };
  await bench();
});
