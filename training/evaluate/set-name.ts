/** A set's own name: where a folder lies is nobody's business. */
export function nameOf(set: string): string {
  return set.split('/').findLast((part) => part !== '')!;
}
