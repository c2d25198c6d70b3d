import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localOptions, simulationOptions } from '../../functions/compose/local/options.ts';
import { DEMO } from '../../functions/compose/simulation/simulate-program.ts';

describe('the options of the local service', () => {
  test('without a word are the usual ones', () => {
    expect(localOptions([], {})).toEqual({
      port: 3000,
      dataDirectory: join(process.cwd(), '.data'),
      publicOrigin: 'http://localhost:3000',
      endpoint: undefined,
      withDemo: true,
    });
  });

  test('are what was said', () => {
    const environment = {
      PORT: '8080',
      DATA_DIR: '/data',
      PUBLIC_ORIGIN: 'https://surveys.example.org/',
      DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000',
    };
    expect(localOptions(['--empty'], environment)).toEqual({
      port: 8080,
      dataDirectory: '/data',
      publicOrigin: 'https://surveys.example.org',
      endpoint: 'http://127.0.0.1:8000',
      withDemo: false,
    });
  });

  test.each([
    ['PORT', 'eighty', 'PORT is «eighty»: write a number from 1 to 65535.'],
    ['PORT', '70000', 'PORT is «70000»: write a number from 1 to 65535.'],
    ['PORT', '', 'PORT is «»: write a number from 1 to 65535.'],
    ['PUBLIC_ORIGIN', 'surveys', 'PUBLIC_ORIGIN is «surveys»: write a scheme and a host such as https://'],
    ['PUBLIC_ORIGIN', 'https://example.org/surveys', 'write a scheme and a host'],
    ['DYNAMODB_ENDPOINT', 'nowhere', 'DYNAMODB_ENDPOINT is «nowhere»: write an address such as http://'],
    ['DYNAMODB_ENDPOINT', 'localhost:8000', 'write an address such as http://127.0.0.1:8000, or unset it.'],
  ])('refuse %s «%s» and say what to write', (name, value, sentence) => {
    expect(() => localOptions([], { [name]: value })).toThrow(sentence);
  });

  test('refuse a file as the place for data', () => {
    const folder = mkdtempSync(join(tmpdir(), 'options-'));
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const sentence = `DATA_DIR is «${file}», which is no folder: name another one.`;
    expect(() => localOptions([], { DATA_DIR: file })).toThrow(sentence);
    rmSync(folder, { recursive: true });
  });
});

describe('the options of a simulation', () => {
  test('without a word are the demo', () => {
    expect(simulationOptions([])).toEqual(DEMO);
  });

  test.each([
    [['--matches', 'many'], '--matches is «many»: write a whole number from 1 to 20000.'],
    [['--matches', ''], '--matches is «»: write a whole number from 1 to 20000.'],
    [['--months', '0'], '--months is «0»: write a whole number from 1 to 36.'],
    [['--seed', '1.5'], '--seed is «1.5»: write a whole number from 0 to 2147483647.'],
    [['--seed', ' '], '--seed is « »: write a whole number from 0 to 2147483647.'],
    [['--from', 'monday'], '--from is «monday»: write a date such as 2026-01-12.'],
    [['--mathces', '4'], 'The flags are --matches N, --months M, --seed S and --from DAY.'],
  ])('refuse %j and say what to write', (args, sentence) => {
    expect(() => simulationOptions(args)).toThrow(sentence);
  });
});
