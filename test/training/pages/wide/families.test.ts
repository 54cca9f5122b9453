import { describe, expect, test } from 'vitest';
import { families, pickFamilies } from '../../../../training/pages/wide/families.ts';
import { Random } from '../../../../training/data/random.ts';

describe('families', () => {
  const drawn = (wish: Parameters<typeof pickFamilies>[0]) =>
    Array.from({ length: 200 }, (_, seed) => pickFamilies(wish, new Random(seed)));

  test.each(families)(
    '%s appears by itself, always where wanted and never where left out',
    (family) => {
      const own = drawn({}).filter((picked) => picked.has(family)).length;
      expect(own).toBeGreaterThan(10);
      expect(own).toBeLessThan(150);
      expect(drawn({ with: family }).every((picked) => picked.has(family))).toBe(true);
      expect(drawn({ without: family }).some((picked) => picked.has(family))).toBe(false);
    },
  );
});
