import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The one table that the local composition keeps rows of its own in. */
export type EphemeralTable = { client: DynamoDBDocumentClient; names: { ephemeral: string } };
