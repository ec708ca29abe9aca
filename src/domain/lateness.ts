// Lateness: a duty of a complaint that was not done in time, and why. The reason is asked once for each, from the organisation's
// list, when the day has passed; a complaint is not closed before it is given. An own target missed is not late.
import type { ClockFace } from './clock-face.ts';

export interface Explained {
  readonly rulePack: string;
  readonly clock: string;
}

/** The duties that are late, or were done late. */
export const lateDuties = (faces: readonly ClockFace[]): ClockFace[] =>
  faces.filter(({ kind, ownTarget, state }) => kind === 'duty' && !ownTarget && (state === 'late' || state === 'met-late'));

/** Those of them that nobody has said why of. */
export const unexplained = (faces: readonly ClockFace[], explained: readonly Explained[]): ClockFace[] =>
  lateDuties(faces).filter((face) => !explained.some((one) => one.rulePack === face.rulePack && one.clock === face.id));
