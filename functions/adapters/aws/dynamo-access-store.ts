import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Session, SignInLink, User } from '../../core/access.ts';
import type { Timestamp } from '../../core/calendar.ts';
import { sha256 } from '../../core/digest.ts';
import { ProgramId } from '../../core/ids.ts';
import type { AccessStore } from '../../ports.ts';
import { backOff } from './back-off.ts';
import { countUse } from './count-use.ts';
import { ttl } from './expiry.ts';
import { readItem, readItems, readPartition } from './read-items.ts';
import { keys, partitions } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { putItem, writeItems } from './write-items.ts';

/** An address in other letters is the same person's. */
const emailHash = (email: string): string => sha256(email.trim().toLowerCase());
const TeamMember = z.object({ emailHash: z.string() });

const programsOf = (user: User | undefined): ProgramId[] =>
  Object.keys(user?.roles ?? {}).map((id) => ProgramId.parse(id));

const alive = <T extends { expiresAt: Timestamp }>(item: T | undefined, now: Timestamp): T | undefined =>
  item !== undefined && item.expiresAt > now ? item : undefined;

type Users = Pick<AccessStore, 'user' | 'putUser' | 'team'>;
const users = ({ client, names }: Tables): Users => {
  const core = { client, table: names.core };
  const user: Users['user'] = (email) => readItem(core, keys.user(emailHash(email)), User);
  return {
    user,
    // The list of a team only says whom to look at; the user's own item decides. So it is longer before and shorter
    // after, and a crash in between leaves an entry that is passed over.
    putUser: async (changed) => {
      const hash = emailHash(changed.email);
      const before = programsOf(await user(changed.email));
      const after = programsOf(changed);
      await writeItems(
        core,
        after.map((id) => ({ put: { ...keys.teamMember(id, hash), emailHash: hash } })),
      );
      await putItem(core, { ...keys.user(hash), ...changed });
      const left = before.filter((id) => !after.includes(id));
      await writeItems(
        core,
        left.map((id) => ({ delete: keys.teamMember(id, hash) })),
      );
    },
    team: async (programId) => {
      const listed = await readPartition(core, partitions.team(programId), TeamMember);
      const wanted = listed.map((member) => keys.user(member.emailHash));
      const found = await readItems(core, wanted, User);
      return found
        .filter((member) => member.roles[programId] !== undefined)
        .sort((a, b) => (a.email < b.email ? -1 : 1));
    },
  };
};

/** Whether a transaction failed because the condition of its first write did not hold, or only for another's being under way. */
const refusal = (error: unknown): 'condition' | 'conflict' => {
  if (!(error instanceof TransactionCanceledException)) throw error;
  const reasons = (error.CancellationReasons ?? []).map((reason) => reason.Code);
  if (reasons[0] === 'ConditionalCheckFailed') return 'condition';
  if (reasons.includes('TransactionConflict')) return 'conflict';
  throw error;
};

const startSession =
  ({ client, names }: Tables): AccessStore['startSession'] =>
  async (tokenHash, sessionHash, session) => {
    const opened = { ...keys.session(sessionHash), ...session, ttl: ttl(session.expiresAt) };
    const spend = {
      TableName: names.ephemeral,
      Key: keys.signInLink(tokenHash),
      ConditionExpression: 'attribute_exists(pk)',
    };
    const writes = [{ Delete: spend }, { Put: { TableName: names.ephemeral, Item: opened } }];
    for (let attempt = 0; ; attempt += 1) {
      await backOff(attempt);
      try {
        await client.send(new TransactWriteCommand({ TransactItems: writes }));
        return true;
      } catch (error) {
        // After a conflict again: the other may fail yet, and once it is through the condition gives the answer.
        if (refusal(error) === 'condition') return false;
      }
    }
  };

/** Who signs in. Users lie under the hash of their address, links and sessions under the hash of their secret. */
export const dynamoAccessStore = (tables: Tables): AccessStore => {
  const { client, names } = tables;
  const ephemeral = { client, table: names.ephemeral };
  return {
    ...users(tables),
    putSignInLink: (tokenHash, link) =>
      putItem(ephemeral, { ...keys.signInLink(tokenHash), ...link, ttl: ttl(link.expiresAt) }),
    signInLink: async (tokenHash, now) =>
      alive(await readItem(ephemeral, keys.signInLink(tokenHash), SignInLink), now),
    startSession: startSession(tables),
    session: async (sessionHash, now) =>
      alive(await readItem(ephemeral, keys.session(sessionHash), Session), now),
    endSession: async (sessionHash) => {
      await client.send(new DeleteCommand({ TableName: names.ephemeral, Key: keys.session(sessionHash) }));
    },
    allow: (key, limit, now, windowEndsAt) => countUse(ephemeral, key, limit, now, windowEndsAt),
  };
};
