/**
 * Operators in which the library and public JSON Logic (jsonlogic.com) part ways, in the public meaning: comparisons are
 * JavaScript's and false where a value is no number, what is not there adds up to nothing rather than to 0, an empty text counts
 * as missing, and `var` sees what the data itself holds, never what every JavaScript object inherits.
 */
type Operator = (values: unknown[], data: unknown) => unknown;

/** A list compares as its text, as in JavaScript. */
const primitive = (value: unknown): unknown => (Array.isArray(value) ? String(value) : value);

const isLess = (a: unknown, b: unknown, orEqual: boolean): boolean => {
  const [left, right] = [primitive(a), primitive(b)];
  const [low, high] =
    typeof left === 'string' && typeof right === 'string' ? [left, right] : [Number(left), Number(right)];
  return orEqual ? low <= high : low < high;
};

// oxlint-disable-next-line eqeqeq -- the operator is JavaScript's own
const looselyEqual = (a: unknown, b: unknown): boolean => a == b;

/** With three values, whether the middle one lies between the others. */
const rising =
  (orEqual: boolean): Operator =>
  ([a, b, c]) =>
    isLess(a, b, orEqual) && (c === undefined || isLess(b, c, orEqual));

/** What a path such as `goals.0.kind` leads to; all of the data for an empty path, undefined where it leads nowhere. */
const readPath = (data: unknown, path: unknown): unknown => {
  if (path === undefined || path === null || path === '') return data;
  if (typeof path !== 'string' && typeof path !== 'number') return undefined;
  return String(path)
    .split('.')
    .reduce<unknown>((inner, name) => {
      if (inner === null || inner === undefined) return undefined;
      const holder: object = Object(inner);
      return Object.hasOwn(holder, name) ? Reflect.get(holder, name) : undefined;
    }, data);
};

const missing: Operator = (values, data) => {
  const [first] = values;
  return (Array.isArray(first) ? first : values).filter((path: unknown) =>
    [undefined, null, ''].some((nothing) => nothing === readPath(data, path)),
  );
};

const missingSome: Operator = ([needed, paths], data) => {
  const all: unknown[] = Array.isArray(paths) ? paths : [];
  const gone = missing([all], data);
  return Array.isArray(gone) && all.length - gone.length < Number(needed) ? gone : [];
};

const contains: Operator = ([part, whole]) => {
  if (typeof whole === 'string') return whole.includes(String(part));
  return Array.isArray(whole) && whole.includes(part);
};

const asNumber = (value: unknown): number =>
  typeof value === 'string' || typeof value === 'number' ? Number.parseFloat(String(value)) : Number.NaN;

/** Undefined where a value is no number, or the result is none. */
const arithmetic =
  (combine: (a: number, b: number) => number, alone: (a: number) => number, ofNone?: number): Operator =>
  (values) => {
    const [first, ...rest] = values.map(asNumber);
    if (first === undefined) return ofNone;
    const result = rest.length === 0 ? alone(first) : rest.reduce((a, b) => combine(a, b), first);
    return Number.isFinite(result) ? result : undefined;
  };
const itself = (a: number): number => a;
const nothing = (): number => Number.NaN;

export const PUBLIC_OPERATORS: Readonly<Record<string, Operator>> = {
  '==': ([a, b]) => looselyEqual(a, b),
  '!=': ([a, b]) => !looselyEqual(a, b),
  '===': ([a, b]) => a === b,
  '!==': ([a, b]) => a !== b,
  '<': rising(false),
  '<=': rising(true),
  '>': ([a, b]) => isLess(b, a, false),
  '>=': ([a, b]) => isLess(b, a, true),
  '+': arithmetic((a, b) => a + b, itself, 0),
  '-': arithmetic(
    (a, b) => a - b,
    (a) => -a,
  ),
  '*': arithmetic((a, b) => a * b, itself),
  '/': arithmetic((a, b) => a / b, nothing),
  '%': arithmetic((a, b) => a % b, nothing),
  min: arithmetic(Math.min, itself),
  max: arithmetic(Math.max, itself),
  in: contains,
  missing,
  missing_some: missingSome,
  var: ([path, otherwise = null], data) => {
    const found = readPath(data, path);
    return found === undefined ? otherwise : found;
  },
};
