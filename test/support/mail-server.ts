// A real mail server on this machine for tests: it keeps what it took, and can be told to refuse, to wait or to hang up at any stage.
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
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

type SignedIn = (error: Error | null, as?: { user: string | undefined }) => void;

export const refusal = (responseCode: number, words = 'No.'): Error => Object.assign(new Error(words), { responseCode });

export async function testMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const taken: TestMailServer['taken'] = [];
  const reach = async (stage: MailStage): Promise<void> => made.at(stage);
  const answer = async (stage: MailStage, callback: (error?: Error) => void): Promise<void> => {
    const refused = await refusedAt(stage);
    if (refused) callback(refused);
    else callback();
  };
  const refusedAt = async (stage: MailStage): Promise<Error | undefined> => {
    try {
      await reach(stage);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };
  const signIn = async (username: string | undefined, callback: SignedIn): Promise<void> => {
    const refused = await refusedAt('sign-in');
    if (refused) callback(refused);
    else callback(null, { user: username });
  };
  const taking = async (stream: Readable, to: string): Promise<Error | undefined> => {
    const early = await refusedAt('data');
    if (early) {
      stream.resume();
      return early;
    }
    try {
      const message = await buffer(stream);
      const late = await refusedAt('end');
      if (!late) taken.push({ to, message: message.toString('utf8') });
      return late;
    } catch (error) {
      return error as Error;
    }
  };
  const take = async (stream: Readable, to: string, callback: (error?: Error) => void): Promise<void> => {
    const refused = await taking(stream, to);
    if (refused) callback(refused);
    else callback();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.secure || options.key ? [] : ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect: (_, callback) => void answer('connect', callback),
    onAuth: ({ username }, _, callback) => void signIn(username, callback),
    onMailFrom: (_, __, callback) => void answer('from', callback),
    onRcptTo: (_, __, callback) => void answer('to', callback),
    onData: (stream, session, callback) =>
      void take(stream, session.envelope.rcptTo.map(({ address }) => address).join(), callback),
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
