import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Timestamp } from '../../core/calendar.ts';
import { DraftFields } from '../../core/survey-response.ts';
import type { DraftStore } from '../../ports.ts';
import { ttl } from './expiry.ts';
import { readItem } from './read-items.ts';
import { keys } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { updateItem } from './write-items.ts';

/** Each page is an attribute of its own, so that two tabs on two pages never write over each other. */
const PAGE = 'page:';
const DraftPage = z.object({ fields: DraftFields, expiresAt: Timestamp });
const StoredDraft = z
  .record(z.string(), z.unknown())
  .transform((item) => Object.entries(item).filter(([name]) => name.startsWith(PAGE)))
  .pipe(z.array(z.tuple([z.string(), DraftPage])));

/** What has been typed so far. A page that has expired is gone even when a later one keeps the draft alive. */
export const dynamoDraftStore = ({ client, names }: Tables): DraftStore => {
  const ephemeral = { client, table: names.ephemeral };
  return {
    get: async (invitationId, now) => {
      const pages = (await readItem(ephemeral, keys.draft(invitationId), StoredDraft)) ?? [];
      const current = pages.map(([, page]) => page).filter((page) => page.expiresAt > now);
      return Object.fromEntries(current.flatMap((page) => Object.entries(page.fields)));
    },
    savePage: async (invitationId, page, fields, expiresAt) => {
      await updateItem(ephemeral, keys.draft(invitationId), {
        UpdateExpression: 'SET #page = :page, #ttl = :ttl',
        ExpressionAttributeNames: { '#page': `${PAGE}${page}`, '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':page': { fields, expiresAt }, ':ttl': ttl(expiresAt) },
      });
    },
    remove: async (invitationId) => {
      await client.send(new DeleteCommand({ TableName: names.ephemeral, Key: keys.draft(invitationId) }));
    },
  };
};
