import { expect, test } from 'vitest';
import { dynamoWaveStore } from '../../../functions/adapters/aws/dynamo-wave-store.ts';
import { needsInviting, type Wave } from '../../../functions/core/wave.ts';
import { aWave } from '../../builders/a-wave.ts';
import { cohortIdOf, waveIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';
import { minute } from '../rows.ts';

const wave = (number: number, changed: Partial<Wave> = {}): Wave =>
  aWave({ id: waveIdOf(number), opensAt: minute(number), invitedMark: undefined, ...changed });
const store = async () => dynamoWaveStore(await freshTables());

test('a wave is created once; the second attempt leaves it as it is', async () => {
  const waves = await store();
  expect(await waves.create(wave(1))).toBe(true);
  expect(await waves.create(wave(1, { title: 'Another title' }))).toBe(false);
  expect(await waves.get(cohortIdOf(1), waveIdOf(1))).toEqual(wave(1));
});

test('the waves of a cohort are listed in order of opening', async () => {
  const waves = await store();
  for (const each of [wave(1, { opensAt: minute(9) }), wave(2), wave(3, { cohortId: cohortIdOf(2) })]) {
    await waves.create(each);
  }
  expect((await waves.list(cohortIdOf(1))).map(({ id }) => id)).toEqual([waveIdOf(2), waveIdOf(1)]);
});

test('what happens to a wave is kept beside what happened before', async () => {
  const waves = await store();
  const asRead = wave(1);
  await waves.create(asRead);
  await waves.closeEarly(asRead, minute(5));
  await waves.markInvited(asRead, 'first');
  await waves.noticeClosing(asRead);
  expect(await waves.get(cohortIdOf(1), waveIdOf(1))).toEqual(
    wave(1, { closedEarlyAt: minute(5), invitedMark: 'first', closingNoticed: true }),
  );
});

test('closing a wave a second time leaves the first moment', async () => {
  const waves = await store();
  await waves.create(wave(1));
  await waves.closeEarly(wave(1), minute(5));
  await waves.closeEarly(wave(1), minute(8));
  expect(await waves.get(cohortIdOf(1), waveIdOf(1))).toMatchObject({ closedEarlyAt: minute(5) });
});

test('a roster that arrives while people are being invited leaves the wave in need of inviting', async () => {
  const waves = await store();
  await waves.create(wave(1));
  const asRead = wave(1);
  await waves.markRoster(asRead, 'second');
  await waves.markInvited(asRead, asRead.rosterMark);
  const [now] = await waves.list(cohortIdOf(1));
  expect(now && needsInviting(now)).toBe(true);
});

test('updating a wave that does not exist is a bug and says so', async () => {
  const waves = await store();
  await expect(waves.noticeClosing(wave(1))).rejects.toThrow(`there is no wave ${waveIdOf(1)}`);
});
