// What the playbook proposes for one signal, in its own order: first the steps meant for a cue that is there, then those for every
// signal; what was chosen already is not proposed again. Never more than a person takes in at a glance.
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly says: string;
  /** The cues it is meant for; none: every signal. */
  readonly cues: readonly string[];
}

const atMost = 4;

export function proposed<One extends Step>(steps: readonly One[], cues: ReadonlySet<string>, chosen: ReadonlySet<string>): One[] {
  const left = steps.filter(({ id }) => !chosen.has(id));
  const meant = left.filter((step) => step.cues.some((cue) => cues.has(cue)));
  const forAll = left.filter((step) => step.cues.length === 0);
  const others = left.filter((step) => !meant.includes(step) && !forAll.includes(step));
  const found = [...meant, ...forAll];
  return (found.length > 0 ? found : others).slice(0, atMost);
}
