import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keys, partitions } from '../../../functions/adapters/aws/table-keys.ts';
import { invitationIdOf, participantIdOf, waveIdOf } from '../../builders/ids.ts';

const anyNumber = fc.nat({ max: 1_000_000 });

test('a response has the same key for ever: another one would let a second response in', () => {
  // printf inv_0000000000000001 | sha256sum begins with 3948395c, which leaves 4 when divided by 8.
  expect(keys.response(waveIdOf(1), invitationIdOf(1))).toEqual({
    pk: 'WAVE#wav_0000000000000001#4',
    sk: 'RESPONSE#inv_0000000000000001',
  });
});

test('whatever is written to a shard of a wave is found by walking its shards', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, anyNumber, (waveNumber, participantNumber, invitationNumber) => {
      const wave = waveIdOf(waveNumber);
      const participant = participantIdOf(participantNumber);
      const invitation = invitationIdOf(invitationNumber);
      const cases = [
        { key: keys.invitation(wave, participant, invitation), walked: partitions.invitations(wave) },
        {
          key: keys.invitation(wave, participant, invitation),
          walked: [partitions.invitationsOf(wave, participant)],
        },
        { key: keys.mailing(wave, participant), walked: partitions.mailings(wave) },
        { key: keys.response(wave, invitation), walked: partitions.responses(wave) },
      ];
      for (const { key, walked } of cases) {
        expect(walked.filter(({ pk, prefix }) => pk === key.pk && key.sk.startsWith(prefix))).toHaveLength(1);
      }
    }),
  );
});

test('the responses of a wave are spread over its shards', () => {
  const used = new Set(
    Array.from({ length: 1000 }, (_, number) => keys.response(waveIdOf(), invitationIdOf(number)).pk),
  );
  expect(used.size).toBe(partitions.responses(waveIdOf()).length);
});
