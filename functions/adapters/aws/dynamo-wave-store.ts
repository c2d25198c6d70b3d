import { Wave } from '../../core/wave.ts';
import type { WaveStore } from '../../ports.ts';
import { readItem, readPartition, type Source } from './read-items.ts';
import { keys, partitions } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { putAbsent, updateItem } from './write-items.ts';

/** Sets one attribute of a wave that exists. Each thing that happens to a wave touches its own attribute alone. */
const setAttribute = async (
  core: Source,
  wave: Wave,
  name: keyof Wave,
  value: string | number | boolean,
  assignment = '#name = :value',
): Promise<void> => {
  const known = await updateItem(core, keys.wave(wave.cohortId, wave.id), {
    UpdateExpression: `SET ${assignment}`,
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#name': name },
    ExpressionAttributeValues: { ':value': value },
  });
  if (!known) throw new Error(`there is no wave ${wave.id} in the cohort ${wave.cohortId} to update`);
};

const byOpening = (a: Wave, b: Wave): number => {
  const [left, right] = [`${a.opensAt} ${a.id}`, `${b.opensAt} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** The waves of cohorts; a list is in order of opening. */
export const dynamoWaveStore = ({ client, names }: Tables): WaveStore => {
  const core = { client, table: names.core };
  return {
    create: (wave) => putAbsent(core, { ...keys.wave(wave.cohortId, wave.id), ...wave }),
    get: (cohortId, id) => readItem(core, keys.wave(cohortId, id), Wave),
    list: async (cohortId) => (await readPartition(core, partitions.waves(cohortId), Wave)).sort(byOpening),
    markRoster: (wave, mark) => setAttribute(core, wave, 'rosterMark', mark),
    markInvited: (wave, mark) => setAttribute(core, wave, 'invitedMark', mark),
    markReminded: (wave, reminded) => setAttribute(core, wave, 'reminded', reminded),
    closeEarly: (wave, at) =>
      setAttribute(core, wave, 'closedEarlyAt', at, '#name = if_not_exists(#name, :value)'),
    noticeClosing: (wave) => setAttribute(core, wave, 'closingNoticed', true),
  };
};
