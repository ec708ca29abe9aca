// What is worked at in each stage: a table of contents. Each is its own file, fetched when the stage is first opened. A wide one
// takes the whole width of the page; the others stand beside the conversation. A stage that is not here shows what is done and
// missing, and nothing else.
import { type ComponentType, lazy } from 'react';
import type { Stage } from '#domain/complaint.ts';

export interface StageRoom {
  readonly Room: ComponentType;
  readonly wide?: true;
}

export const stageRooms: Readonly<Partial<Record<Stage, StageRoom>>> = {
  understand: { Room: lazy(async () => ({ default: (await import('./understand/understand-stage.tsx')).UnderstandStage })) },
  investigate: { Room: lazy(async () => ({ default: (await import('./investigate/investigate-stage.tsx')).InvestigateStage })) },
  respond: { Room: lazy(async () => ({ default: (await import('./respond/respond-stage.tsx')).RespondStage })), wide: true },
  'put-right': { Room: lazy(async () => ({ default: (await import('./put-right/put-right-stage.tsx')).PutRightStage })) },
  decide: { Room: lazy(async () => ({ default: (await import('./decide/decide-stage.tsx')).DecideStage })), wide: true },
  learn: { Room: lazy(async () => ({ default: (await import('./learn/learn-stage.tsx')).LearnStage })) },
};
