// Draws a version of a return up: works its figures out and keeps what they rest on. Shared by the commands that begin a return,
// draw it up anew, and look once more before they freeze it.
import { pathsOf } from '#domain/returns/placing.ts';
import type { Lacks } from '#domain/returns/check.ts';
import type { Reckoning } from '#domain/returns/figures.ts';
import type { Span } from '#domain/returns/period.ts';
import type { Answers } from '#domain/returns/figures.ts';
import type { ReturnDefinition } from '#domain/return-definition.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { lacking, reckon, reckoned } from './return-figures.ts';
import { businessOf, type Filer, groundFor } from './return-ground.ts';
import { keepDrawn } from './returns.ts';

export interface ToDraw {
  readonly id: string;
  readonly number: number;
  readonly pack: RulePack;
  readonly definition: ReturnDefinition;
  readonly filer: Filer;
  readonly span: Span;
  readonly answers: Answers;
  readonly by: string | null;
  readonly now: Date;
}

export interface Drawn {
  readonly reckoning: Reckoning;
  readonly complaints: number;
  readonly lacks: Lacks;
}

export async function drawUp(tx: Transaction, wanted: ToDraw): Promise<Drawn> {
  const { id, number, definition, answers, by, now } = wanted;
  const of = await groundFor(tx, wanted);
  await reckon(tx, { id, number }, of);
  const counted = await reckoned(tx, { id, number });
  const { complaints, lacks } = await lacking(tx, { id, number });
  const business = businessOf(pathsOf(definition.rows), of.rows);
  await keepDrawn(tx, { id, number }, { layout: definition, business, complaints, lacks, by, now });
  return { reckoning: { definition, counted, answers, business: new Set(business) }, complaints, lacks };
}
