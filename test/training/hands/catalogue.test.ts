import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../training/hands/catalogue.ts';
import { pictureOfCatalogue } from '../../../training/hands/picture-of-catalogue.ts';
import { controlPoints } from '../../../training/hands/strokes/allograph.ts';

const ways = catalogue.flatMap((of, digit) => of.map((way) => ({ way, digit })));

describe('the catalogue', () => {
  test('holds at least a dozen ways of each digit, each named once', () => {
    for (const of of catalogue) expect(of.length).toBeGreaterThanOrEqual(12);
    const names = ways.map(({ way }) => way.name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('keeps each way near its box, with a weight and a place of use', () => {
    for (const { way } of ways) {
      expect(way.weight, way.name).toBeGreaterThan(0);
      expect(way.where, way.name).not.toBe('');
      for (const { x, y } of way.strokes.flat()) {
        expect(x, way.name).toSatisfy((place: number) => place >= -10 && place <= 110);
        expect(y, way.name).toSatisfy((place: number) => place >= -20 && place <= 115);
      }
    }
  });

  test('shows every way in its picture', () => {
    const picture = pictureOfCatalogue();
    for (const { way } of ways) expect(picture).toContain(`>${way.name}<`);
  });

  test('does not take a slip of the pen for a control point', () => {
    expect(() => controlPoints('1,2 3;4')).toThrow(SyntaxError);
  });
});
