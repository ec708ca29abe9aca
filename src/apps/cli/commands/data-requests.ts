// Requests about the data kept on somebody, from the command line: what is due when, and the bundle of one as a file. What is decided or
// withheld is decided on the screens, by people whose names stand beside it.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { ProgramActor } from '#domain/actor.ts';
import { dataRights } from '#domain/data-right.ts';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import type { House } from '#handling/command.ts';
import { bundlePieces, type DataRequests, dataRequests, pieceByPiece } from '#views/rights/requests.ts';
import { openHouse } from '../../open-house.ts';
import type { CliCall, CliCommand } from '../cli-command.ts';

const usage = `redress data-requests list [--all] [--json]: those that are open, soonest due first; --all: those that were answered too
redress data-requests bundle NUMBER --out FILE.zip: the bundle that was drawn up for a request`;

const actor: ProgramActor = { kind: 'program', name: 'command line' };
const options = { all: { type: 'boolean' }, json: { type: 'boolean' }, out: { type: 'string' } } as const;

interface Here {
  readonly house: House;
  readonly call: CliCall;
  readonly given: { readonly all?: boolean | undefined; readonly json?: boolean | undefined; readonly out?: string | undefined };
  readonly number: number;
}

export const dataRequestsCommand: CliCommand = {
  name: 'data-requests',
  words: 'data-requests list | bundle: people who ask about the data kept on them, and what is handed over',
  async run(call) {
    const { values: given, positionals } = parseArgs({ args: [...call.args], options, allowPositionals: true });
    const [deed = '', number = ''] = positionals;
    const known = deed === 'list' || (deed === 'bundle' && /^\d{1,9}$/.test(number) && given.out !== undefined);
    if (!known) {
      call.words(usage);
      return 2;
    }
    const house = await openHouse({ settings: call.settings, clock: call.clock, log: call.words, beside: true });
    try {
      const here = { house, call, given, number: Number(number) };
      return deed === 'list' ? await list(here) : await bundle(here);
    } finally {
      await house.close();
    }
  },
};

function orSay<Reply>(answer: Reply | Refusal): Reply {
  if (!isRefusal(answer)) return answer;
  throw new Error(answer.words);
}

async function list({ house, call, given }: Here): Promise<number> {
  const { requests } = orSay(await dataRequests(house.db, actor));
  const shown = requests.filter(({ state }) => given.all === true || state === 'open');
  if (given.json) call.out(JSON.stringify({ requests: shown }));
  else if (shown.length === 0) call.words('No request is open.');
  else for (const one of shown) call.out(inLine(one));
  return 0;
}

const inLine = ({ number, kind, state, dueOn, customers }: DataRequests['requests'][number]): string =>
  [number, dueOn ?? 'no day', state, dataRights[kind], customers.map(({ name }) => name).join(', ') || 'erased since'].join('\t');

async function bundle({ house, call, given, number }: Here): Promise<number> {
  const { requests } = orSay(await dataRequests(house.db, actor));
  const found = requests.find((one) => one.number === number);
  if (!found) throw new Error(`There is no request ${number}. Nothing was written.`);
  orSay(await bundlePieces(house.db, actor, found.id));
  const to = given.out ?? '';
  const file = createWriteStream(to, { mode: 0o600, flags: 'wx' });
  await pipeline(Readable.from(pieceByPiece(house.db, actor, found.id)), file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new Error(`There is a file ${to} already. It was left as it is; give another name.`);
  });
  call.words(`The bundle of request ${number} is in ${to}. Only you can read it.`);
  return 0;
}
