import { expect, test } from 'vitest';
import { dynamoInvitationStore } from '../../../functions/adapters/aws/dynamo-invitation-store.ts';
import { dynamoProgramStore } from '../../../functions/adapters/aws/dynamo-program-store.ts';
import { dynamoRosterStore } from '../../../functions/adapters/aws/dynamo-roster-store.ts';
import { dynamoWaveStore } from '../../../functions/adapters/aws/dynamo-wave-store.ts';
import type { Tables } from '../../../functions/adapters/aws/tables.ts';
import { rememberedReads } from '../../../functions/adapters/local/remembered-reads.ts';
import type { Wave } from '../../../functions/core/wave.ts';
import type { WaveStore } from '../../../functions/ports.ts';
import { aProgram } from '../../builders/a-program.ts';
import { aWave } from '../../builders/a-wave.ts';
import { cohortIdOf, participantIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';
import { match, minute, participant, person } from '../rows.ts';

const storesOn = (tables: Tables) => ({
  programs: dynamoProgramStore(tables),
  rosters: dynamoRosterStore(tables),
  waves: dynamoWaveStore(tables),
  invitations: dynamoInvitationStore(tables),
});

/** The stores with a wave store whose reads can be counted and held up. */
const watched = async () => {
  const stores = storesOn(await freshTables());
  const watch: { reads: number; hold: Promise<unknown> } = { reads: 0, hold: Promise.resolve() };
  const get: WaveStore['get'] = async (cohortId, id) => {
    watch.reads += 1;
    const wave = await stores.waves.get(cohortId, id);
    await watch.hold;
    return wave;
  };
  return { watch, plain: stores, ...rememberedReads({ ...stores, waves: { ...stores.waves, get } }) };
};

const wave = aWave();
const read = (waves: WaveStore): Promise<Wave | undefined> => waves.get(wave.cohortId, wave.id);

test('what was read once is not read again', async () => {
  const { waves, watch } = await watched();
  await waves.create(wave);
  expect([await read(waves), await read(waves)]).toEqual([wave, wave]);
  expect(watch.reads).toBe(1);
});

test('what is not there is looked for each time', async () => {
  const { waves, plain } = await watched();
  expect(await read(waves)).toBeUndefined();
  await plain.waves.create(wave);
  expect(await read(waves)).toEqual(wave);
});

test.each([
  ['closeEarly', (waves: WaveStore) => waves.closeEarly(wave, minute(1)), { closedEarlyAt: minute(1) }],
  ['markRoster', (waves: WaveStore) => waves.markRoster(wave, 'second'), { rosterMark: 'second' }],
  ['markInvited', (waves: WaveStore) => waves.markInvited(wave, 'second'), { invitedMark: 'second' }],
  ['noticeClosing', (waves: WaveStore) => waves.noticeClosing(wave), { closingNoticed: true }],
])('a wave is as it is after %s, at once', async (_name, change, changed) => {
  const { waves } = await watched();
  await waves.create(wave);
  await read(waves);
  await change(waves);
  expect(await read(waves)).toEqual({ ...wave, ...changed });
});

test('what was read while it changed is not remembered', async () => {
  const { waves, watch } = await watched();
  await waves.create(wave);
  let release = (): void => undefined;
  watch.hold = new Promise<void>((resolve) => (release = resolve));
  const early = read(waves);
  await new Promise((go) => setTimeout(go, 50));
  await waves.closeEarly(wave, minute(1));
  release();
  expect(await early).toEqual(wave);
  expect(await read(waves)).toEqual({ ...wave, closedEarlyAt: minute(1) });
});

test('a change that failed half-way is not hidden by what was known before', async () => {
  const { waves, plain } = await watched();
  await waves.create(wave);
  await read(waves);
  await plain.waves.closeEarly(wave, minute(1));
  await expect(waves.noticeClosing(aWave({ cohortId: cohortIdOf(9) }))).rejects.toThrow('there is no wave');
  expect(await read(waves)).toEqual({ ...wave, closedEarlyAt: minute(1) });
});

test('programs and persons are those of the last write', async () => {
  const { programs, rosters } = await watched();
  const program = aProgram();
  for (const name of ['Before', 'After']) {
    await programs.put({ ...program, name });
    expect((await programs.get(program.id))?.name).toBe(name);
  }
  for (const name of ['Ada Before', 'Ada After']) {
    const roster = { participants: [participant(1)], matches: [] };
    await rosters.put(cohortIdOf(), roster, [{ ...person(1), name }]);
    expect((await rosters.person(participantIdOf(1)))?.name).toBe(name);
    expect((await rosters.persons([participantIdOf(1)])).map((one) => one.name)).toEqual([name]);
  }
});

test('a participant’s matches are as they are after another roster', async () => {
  const { rosters } = await watched();
  const ids = async () => (await rosters.matchesOf(cohortIdOf(), participantIdOf(1))).map(({ id }) => id);
  await rosters.put(cohortIdOf(), { participants: [participant(1)], matches: [match(1)] }, []);
  expect(await ids()).toEqual([match(1).id]);
  await rosters.put(cohortIdOf(), { participants: [participant(1)], matches: [match(2)] }, []);
  expect(await ids()).toEqual([match(2).id]);
});
