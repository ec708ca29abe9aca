// A real mail server on this machine for tests: it keeps what it took, and can be told to refuse, to wait or to hang up at any stage.
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type MailStage = 'connect' | 'sign-in' | 'from' | 'to' | 'data' | 'end';

export interface TestMailServer {
  readonly port: number;
  /** What it took: answered with 250. */
  readonly taken: { readonly to: string; readonly message: string }[];
  /** Called at each stage; a thrown error with responseCode refuses there. */
  at: (stage: MailStage) => Promise<void> | void;
  close(): Promise<void>;
}

export const refusal = (responseCode: number, words = 'No.'): Error => Object.assign(new Error(words), { responseCode });

export async function testMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const taken: TestMailServer['taken'] = [];
  const reach = async (stage: MailStage): Promise<void> => made.at(stage);
  const answer = (stage: MailStage, callback: (error?: Error) => void): void =>
    void reach(stage).then(
      () => callback(),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    );
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.secure || options.key ? [] : ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect: (_, callback) => answer('connect', callback),
    onAuth: ({ username }, _, callback) =>
      void reach('sign-in').then(
        () => callback(null, { user: username }),
        (error: unknown) => callback(error as Error),
      ),
    onMailFrom: (_, __, callback) => answer('from', callback),
    onRcptTo: (_, __, callback) => answer('to', callback),
    onData(stream, session, callback) {
      const to = session.envelope.rcptTo.map(({ address }) => address).join();
      void reach('data')
        .then(() => buffer(stream))
        .then(async (message) => {
          await reach('end');
          taken.push({ to, message: message.toString('utf8') });
          callback();
        })
        .catch((error: unknown) => {
          stream.resume();
          callback(error as Error);
        });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const made: TestMailServer = {
    port: (server.server.address() as AddressInfo).port,
    taken,
    at: () => undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return made;
}
