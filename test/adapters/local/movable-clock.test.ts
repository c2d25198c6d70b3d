import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { movableClock, standStill } from '../../../functions/adapters/local/movable-clock.ts';

let folder = '';
const file = (): string => join(folder, 'clock.json');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clock-'));
  vi.useFakeTimers({ now: new Date('2026-05-01T10:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

test('a clock that was never moved shows the real time', () => {
  const clock = movableClock(file());
  expect(clock.now()).toBe('2026-05-01T10:00:00.000Z');
  vi.advanceTimersByTime(1000);
  expect(clock.now()).toBe('2026-05-01T10:00:01.000Z');
});

test('a stopped clock stands until it flows, and then goes on from there, also after a restart', () => {
  const clock = movableClock(file());
  clock.stopAt('2026-06-01T00:00:00.000Z');
  vi.advanceTimersByTime(5000);
  expect(clock.now()).toBe('2026-06-01T00:00:00.000Z');
  clock.flow();
  vi.advanceTimersByTime(1000);
  expect(clock.now()).toBe('2026-06-01T00:00:01.000Z');
  vi.advanceTimersByTime(60_000);
  expect(movableClock(file()).now()).toBe('2026-06-01T00:01:01.000Z');
});

test('a clock that is released shows the time that it would have shown without a stop', () => {
  const clock = movableClock(file());
  clock.stopAt('2026-05-01T10:00:00.000Z');
  vi.advanceTimersByTime(7000);
  clock.release();
  expect(clock.now()).toBe('2026-05-01T10:00:07.000Z');
  expect(movableClock(file()).now()).toBe('2026-05-01T10:00:07.000Z');
});

test('a clock goes on from where a simulation left it, however long ago that was', () => {
  const simulated = standStill(file());
  simulated.stopAt('2026-11-03T12:00:00.000Z');
  simulated.leave();
  vi.advanceTimersByTime(86_400_000);
  expect(movableClock(file()).now()).toBe('2026-11-03T12:00:00.000Z');
  vi.advanceTimersByTime(1000);
  expect(movableClock(file()).now()).toBe('2026-11-03T12:00:01.000Z');
});

test('a file that can’t be read is named with the remedy', () => {
  writeFileSync(file(), 'soon');
  expect(() => movableClock(file())).toThrow(
    `${file()} can't be read. Remove it to go back to the real time.`,
  );
});
