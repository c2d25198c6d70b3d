import { connect, type Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';

type Answer = { status: number; body: string };

/**
 * A browser's connection and nothing else of a browser: it sits on the same processors as the service that is measured, so
 * it does as little as it can. It asks for gzip as a browser does, and one thing after the other.
 */
export type LoadClient = {
  get: (path: string) => Promise<Answer>;
  post: (path: string, form: string) => Promise<Answer>;
  close: () => void;
};

const HEAD_END = '\r\n\r\n';

/** A whole answer of the bytes that came so far; undefined while some of it is missing. */
const answerIn = (bytes: Buffer): Answer | undefined => {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end).toLowerCase();
  const length = Number(/\ncontent-length: (\d+)/.exec(head)?.[1] ?? 0);
  const start = end + HEAD_END.length;
  if (bytes.length < start + length) return undefined;
  const body = bytes.subarray(start, start + length);
  const text = head.includes('\ncontent-encoding: gzip') ? gunzipSync(body) : body;
  return { status: Number(head.slice(9, 12)), body: text.toString() };
};

const exchange = (socket: Socket, request: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    let bytes = Buffer.alloc(0);
    const read = (more: Buffer): void => {
      bytes = Buffer.concat([bytes, more]);
      const answer = answerIn(bytes);
      if (answer === undefined) return;
      socket.off('data', read).off('error', reject);
      resolve(answer);
    };
    socket.on('data', read).once('error', reject);
    socket.write(request);
  });

export const loadClientAt = (port: number): LoadClient => {
  const socket = connect(port, 'localhost').setNoDelay();
  const common = `host: localhost:${port}\r\naccept-encoding: gzip\r\n`;
  return {
    get: (path) => exchange(socket, `GET ${path} HTTP/1.1\r\n${common}\r\n`),
    post: (path, form) =>
      exchange(
        socket,
        `POST ${path} HTTP/1.1\r\n${common}content-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(form)}\r\n\r\n${form}`,
      ),
    close: () => void socket.destroy(),
  };
};
