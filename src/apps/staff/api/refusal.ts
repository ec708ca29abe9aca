// A "no" from the server as the screens show it: what happened and what was kept, the rule it cites, and the words for each field.
// Invariant: every failed call, also one that never reached the server, becomes a Refusal with words for people.

/** The body of an application/problem+json answer, as far as a screen uses it. */
export type Problem = {
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly cites?: string;
  readonly fields?: Readonly<Record<string, string>>;
};

export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** HTTP status; 0 when the server could not be reached. */
  readonly status: number;
  readonly code: string;
  readonly cites: string | undefined;
  readonly fields: Readonly<Record<string, string>>;

  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title ?? wordsFor(status));
    this.status = status;
    this.code = problem.code ?? (status === 0 ? 'unreachable' : 'unexplained');
    this.cites = problem.cites;
    this.fields = problem.fields ?? {};
  }
}

/** Any thrown value as a Refusal; one that is none of ours reads as something that went wrong on this page. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  return new Refusal(-1, { code: 'page-fault' });
}

export function unreachable(): Refusal {
  return new Refusal(0, {});
}

function wordsFor(status: number): string {
  if (status === 0) return 'Redress could not be reached. What you typed is still here: try again when you are connected.';
  if (status === 401) return 'You are signed out. Sign in to go on.';
  if (status === 403) return 'Your role does not include this. An administrator can change that.';
  if (status === 404) return 'This is not here, or it is not open to you.';
  if (status === 413) return 'The file is larger than the server takes.';
  if (status === 429) return 'Too many tries in a short time. Wait a minute, then try again.';
  if (status >= 500) return 'Redress could not do this just now. Nothing was changed: try again in a moment.';
  return 'Something went wrong on this page. Load it again; what was saved is safe.';
}
