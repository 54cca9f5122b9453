import { inject } from 'vitest';

/** All of them in the long run; in the quick one the first, which tell most. */
export function allOrFirst<One>(count: number, all: readonly One[]): readonly One[] {
  return inject('run') === 'long' ? all : all.slice(0, count);
}
