// What the address of the list of problems asks for; nothing means those proposed and open.
export type ProblemsWanted = { readonly state?: 'ended' };

export const problemsWanted = (search: Record<string, unknown>): ProblemsWanted =>
  search['state'] === 'ended' ? { state: 'ended' } : {};
