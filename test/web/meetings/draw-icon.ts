import { crc32, deflateSync } from 'node:zlib';

/** Two interlocked rings on a plain ground: two people who meet. All in 512ths of the icon's width. */
const RINGS = [
  { x: 196, y: 256 },
  { x: 316, y: 256 },
];
const RADIUS = 92;
const STROKE = 36;
const GROUND = [0x0f, 0x5f, 0x6b] as const;

/** Sixteen shades between ground and white make edges smooth, at half a byte a pixel. */
const SHADES = 16;
const FINE = 4;

const isRing = (x: number, y: number): boolean =>
  RINGS.some((ring) => Math.abs(Math.hypot(x - ring.x, y - ring.y) - RADIUS) <= STROKE / 2);

/** How much of a pixel is ring, 0 to 15. */
const shadeAt = (column: number, row: number, size: number): number => {
  let hits = 0;
  for (let v = 0; v < FINE; v += 1)
    for (let u = 0; u < FINE; u += 1)
      if (isRing(((column + (u + 0.5) / FINE) * 512) / size, ((row + (v + 0.5) / FINE) * 512) / size))
        hits += 1;
  return Math.round((hits * (SHADES - 1)) / (FINE * FINE));
};

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

const palette = (): Buffer =>
  Buffer.from(
    Array.from({ length: SHADES }, (_, shade) =>
      GROUND.map((part) => Math.round(part + ((255 - part) * shade) / (SHADES - 1))),
    ).flat(),
  );

/** The icon as a PNG of `size` by `size` pixels, four bits a pixel (W3C, Portable Network Graphics, third edition). */
export const drawIcon = (size: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Bit depth 4, colours from the palette.
  header.set([4, 3], 8);
  const lineLength = 1 + size / 2;
  const lines = Buffer.alloc(lineLength * size);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 2)
      lines[row * lineLength + 1 + column / 2] =
        shadeAt(column, row, size) * SHADES + shadeAt(column + 1, row, size);
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', palette()),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** The same drawing as vectors. */
export const svgIcon = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><path fill="#${Buffer.from(GROUND).toString('hex')}" d="M0 0h512v512H0z"/><g fill="none" stroke="#fff" stroke-width="${STROKE}">${RINGS.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="${RADIUS}"/>`).join('')}</g></svg>`;
