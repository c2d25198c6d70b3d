import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Timestamp } from '../../core/calendar.ts';
import type { InvitationId } from '../../core/ids.ts';
import { DraftFields, SentCopy } from '../../core/survey-response.ts';
import type { DraftStore } from '../../ports/answering.ts';
import { ttl } from './expiry.ts';
import { readItem, type Source } from './read-items.ts';
import { keys, type Key } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { putWhere, updateItem } from './write-items.ts';

/** Each page is an attribute of its own, so that two tabs on two pages never write over each other. */
const PAGE = 'page:';
/** How often pages were saved, a number a day: counted in the same write, and begun anew without one. */
const SAVES = 'saves:';
const DraftPage = z.object({ fields: DraftFields, expiresAt: Timestamp });
const Sent = z.object({ copy: SentCopy, expiresAt: Timestamp });

const Pages = z.array(z.tuple([z.string(), DraftPage]));
const Head = z.object({ sent: Sent.optional(), changing: z.boolean().default(false) });

/** Beside what was sent, pages are only a draft while it is being changed; else they came too late and are nothing. */
const StoredDraft = z.record(z.string(), z.unknown()).transform((item) => {
  const { sent, changing } = Head.parse(item);
  const pages = Object.entries(item).filter(([name]) => name.startsWith(PAGE));
  return { sent, changing, pages: sent === undefined || changing ? Pages.parse(pages) : [] };
});

const sentItem = (id: InvitationId, copy: SentCopy, expiresAt: Timestamp): Key & Record<string, unknown> => ({
  ...keys.draft(id),
  sent: { copy, expiresAt },
  sentAt: copy.submittedAt,
  ttl: ttl(expiresAt),
});

/** What was sent, in the place of the draft, and its pages anew as the draft of a change. */
const sentSteps = (
  ephemeral: Source,
  read: (id: InvitationId) => Promise<z.infer<typeof StoredDraft> | undefined>,
): Pick<DraftStore, 'keepSent' | 'sent' | 'beginChange' | 'leaveChange'> => ({
  keepSent: async (invitationId, copy, expiresAt) => {
    await putWhere(ephemeral, sentItem(invitationId, copy, expiresAt), {
      ConditionExpression: 'attribute_not_exists(sentAt) OR sentAt < :sentAt',
      ExpressionAttributeValues: { ':sentAt': copy.submittedAt },
    });
  },
  sent: async (invitationId, now) => {
    const { sent, changing = false } = (await read(invitationId)) ?? {};
    return sent === undefined || sent.expiresAt <= now ? undefined : { copy: sent.copy, changing };
  },
  beginChange: async (invitationId, copy, pages, expiresAt) => {
    const draft = Object.entries(pages).map(([page, fields]) => [`${PAGE}${page}`, { fields, expiresAt }]);
    const item = { ...sentItem(invitationId, copy, expiresAt), changing: true, ...Object.fromEntries(draft) };
    await putWhere(ephemeral, item, {
      ConditionExpression: 'sentAt = :sentAt AND attribute_not_exists(changing)',
      ExpressionAttributeValues: { ':sentAt': copy.submittedAt },
    });
  },
  leaveChange: async (invitationId, copy, expiresAt) => {
    await putWhere(ephemeral, sentItem(invitationId, copy, expiresAt), {
      ConditionExpression: 'sentAt = :sentAt',
      ExpressionAttributeValues: { ':sentAt': copy.submittedAt },
    });
  },
});

/** What has been typed so far, and once it was sent, the copy of it. A page that has expired is gone even when a later one keeps the draft alive. */
export const dynamoDraftStore = ({ client, names }: Tables): DraftStore => {
  const ephemeral = { client, table: names.ephemeral };
  const read = (id: InvitationId) => readItem(ephemeral, keys.draft(id), StoredDraft);
  return {
    get: async (invitationId, now) => {
      const pages = (await read(invitationId))?.pages ?? [];
      const current = pages.map(([, page]) => page).filter((page) => page.expiresAt > now);
      return Object.fromEntries(current.flatMap((page) => Object.entries(page.fields)));
    },
    savePage: (invitationId, page, fields, expiresAt, { day, most }) =>
      updateItem(ephemeral, keys.draft(invitationId), {
        UpdateExpression: 'SET #page = :page, #ttl = :ttl ADD #saves :one',
        ConditionExpression: 'attribute_not_exists(#saves) OR #saves < :most',
        ExpressionAttributeNames: { '#page': `${PAGE}${page}`, '#ttl': 'ttl', '#saves': `${SAVES}${day}` },
        ExpressionAttributeValues: {
          ':page': { fields, expiresAt },
          ':ttl': ttl(expiresAt),
          ':one': 1,
          ':most': most,
        },
      }),
    remove: async (invitationId) => {
      await client.send(new DeleteCommand({ TableName: names.ephemeral, Key: keys.draft(invitationId) }));
    },
    ...sentSteps(ephemeral, read),
  };
};
