import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { bundledReads } from './bundled-reads.ts';
import { bundledWrites } from './bundled-writes.ts';

/**
 * The same client, which sends together what many people ask at the same moment: single reads as one batch, single writes as
 * one transaction, each with its own condition and its own outcome. One person alone waits for nobody. A request costs the
 * SDK half a millisecond and the engine a commit to disk, whatever is in it, so a room full of people is served several times
 * as fast. Only for an engine on one's own machine: in the cloud a function serves one request at a time, and a write in a
 * transaction costs twice.
 */
export const bundledRequests = (client: DynamoDBDocumentClient): DynamoDBDocumentClient => {
  const read = bundledReads(client);
  const write = bundledWrites(client);
  const plainSend = client.send.bind(client);
  const send = (...asked: Parameters<typeof plainSend>): unknown => {
    const [command, ...rest] = asked;
    if (rest.some((part) => part !== undefined)) return plainSend(...asked);
    if (command instanceof GetCommand) return read(command);
    return command instanceof PutCommand ||
      command instanceof UpdateCommand ||
      command instanceof DeleteCommand
      ? write(command)
      : plainSend(...asked);
  };
  return new Proxy(client, {
    get: (target, name): unknown => (name === 'send' ? send : Reflect.get(target, name, target)),
  });
};
