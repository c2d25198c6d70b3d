import { afterEach, beforeEach, expect, vi } from 'vitest';

/** Plot reports doubtful input with a console warning and goes on: in a test that is a failure. */
export const failOnConsoleWarnings = (): void => {
  const warn = vi.fn();
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(warn);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    expect(warn).not.toHaveBeenCalled();
  });
};
