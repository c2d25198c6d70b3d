/**
 * The columns of a table of answers (a row a person, a column an item), with the people who answered every item only. `width` is the number
 * of items; rows of another length throw a RangeError. `completeColumns([[1, 2], [3, null], [5, 6]]).columns[1]` is [2, 6].
 */
export const completeColumns = (
  rows: readonly (readonly (number | null)[])[],
): { people: number; complete: number; width: number; columns: number[][] } => {
  const width = rows[0]?.length ?? 0;
  const complete = rows.flatMap((row) => {
    if (row.length !== width) throw new RangeError(`a row of ${row.length} items among rows of ${width}`);
    const present = row.filter((value) => value !== null);
    return present.length === width ? [present] : [];
  });
  const columns = Array.from({ length: width }, (_, item) => complete.map((row) => row[item] ?? 0));
  return { people: rows.length, complete: complete.length, width, columns };
};
