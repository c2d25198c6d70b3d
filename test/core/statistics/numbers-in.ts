/** Every number anywhere in a result. */
export const numbersIn = (result: unknown): number[] => {
  if (typeof result === 'number') return [result];
  return typeof result === 'object' && result !== null ? Object.values(result).flatMap(numbersIn) : [];
};
