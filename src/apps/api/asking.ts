// Who asks and what the answer depends on besides, as views of lists want it.
import type { PersonActor } from '#domain/actor.ts';
import type { House } from '#handling/command.ts';
import type { Asking } from '#views/queue/queue.ts';

export const askingOf = ({ house, actor }: { house: House; actor: PersonActor }): Asking => ({
  db: house.db,
  actor,
  rules: house.rules,
  now: house.clock(),
});
