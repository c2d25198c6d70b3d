import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELD_NOTES, jsonSchemas } from '../../functions/compose/survey/json-schema.ts';
import { Instrument } from '../../functions/core/instrument/instrument.ts';

const FOLDER = join(import.meta.dirname, '../../survey-definitions/schema');
const fileOf = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

describe('the JSON Schemas beside the definitions', () => {
  it('are those of today: after a change run `npm run survey -- schema`', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(jsonSchemas()).toSorted());
    for (const [name, schema] of Object.entries(jsonSchemas())) expect(fileOf(name)).toEqual(schema);
  });

  it('know every field of a definition, and let those with a default be left out', () => {
    const schema = fileOf('instrument.schema.json');
    expect(schema).toHaveProperty('properties');
    expect(Object.keys(Object(Object(schema).properties))).toEqual(Object.keys(Instrument.shape));
    expect(schema).toMatchObject({ additionalProperties: false });
    expect(Object(schema).required).not.toContain('scales');
  });

  it('have a note only at fields that there are', () => {
    const text = JSON.stringify(Object.values(jsonSchemas()));
    for (const [field, note] of Object.entries(FIELD_NOTES))
      expect(text).toContain(`"${field}":{"description":${JSON.stringify(note)}`);
  });
});
