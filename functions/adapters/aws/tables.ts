import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TableNames } from './table-keys.ts';

export type Tables = { client: DynamoDBDocumentClient; names: TableNames };

const LOCAL_SIGNATURE =
  'AWS4-HMAC-SHA256 Credential=nobody/20260101/nowhere/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

/** An engine on one's own machine accepts any signature but insists on one, so that none need be worked out. */
const ownMachine = (endpoint: string): DynamoDBClientConfig => ({
  endpoint,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  signer: {
    sign: (request) => {
      request.headers['x-amz-date'] = '20260101T000000Z';
      request.headers['authorization'] = LOCAL_SIGNATURE;
      return Promise.resolve(request);
    },
  },
});

/** More than the SDK's 50: 32 people answering at once, each with several calls on the way, never wait for a socket. */
const agent = { keepAlive: true, maxSockets: 128 };

/** A client for the tables. With an endpoint it speaks to an engine there, otherwise to the account it runs in. */
export const documentClient = (options: { endpoint?: string | undefined } = {}): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      ...(options.endpoint === undefined ? {} : ownMachine(options.endpoint)),
      requestHandler: { httpAgent: agent, httpsAgent: agent },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
