/** log(exp(one) + exp(other)). */
export function logSum(one: number, other: number): number {
  const greater = Math.max(one, other);
  if (greater === -Infinity) return greater;
  return greater + Math.log1p(Math.exp(Math.min(one, other) - greater));
}
