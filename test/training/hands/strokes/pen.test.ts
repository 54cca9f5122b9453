import { expect, test } from 'vitest';
import { rasterise } from '../../../../src/pipeline/ink/rasterise.ts';
import { tightMarks } from '../../../../src/pipeline/marks/marks.ts';
import { normalise } from '../../../../src/pipeline/network/normalise.ts';
import { Random } from '../../../../training/data/random.ts';
import { catalogue } from '../../../../training/hands/catalogue.ts';
import { drawOnPaper } from '../../../../training/hands/strokes/pen.ts';
import { styleOf } from '../../../../training/hands/style.ts';
import { write } from '../../../../training/hands/writer.ts';

test('paper takes the same strokes as the app, where the pen is the same', () => {
  const random = new Random(9);
  const style = { ...styleOf(17), pressure: 0 };
  const strokes = write(catalogue[5]![1]!, style, random);
  const app = normalise(tightMarks(rasterise(strokes, 0.1).page));
  const paper = normalise(tightMarks(drawOnPaper(strokes, 80, 0.1)));
  const most = app.reduce((far, value, index) => Math.max(far, Math.abs(value - paper[index]!)), 0);
  expect(most).toBeLessThan(0.15);
});
