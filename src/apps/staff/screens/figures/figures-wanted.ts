// Which figures are looked at, as it stands in the address: how many months, which team, and, behind a figure, which one.
export interface FiguresWanted {
  readonly months?: number;
  readonly team?: string;
}

export interface BehindWanted extends FiguresWanted {
  readonly outcome?: string;
  readonly month?: string;
}

const text = (search: Record<string, unknown>, part: string) => {
  const value = search[part];
  return typeof value === 'string' && value !== '' ? { [part]: value } : {};
};

export function figuresWanted(search: Record<string, unknown>): FiguresWanted {
  const months = Number(search['months']);
  return { ...(Number.isInteger(months) && months > 0 ? { months } : {}), ...text(search, 'team') };
}

export const behindWanted = (search: Record<string, unknown>): BehindWanted => ({
  ...figuresWanted(search),
  ...text(search, 'outcome'),
  ...text(search, 'month'),
});

/** A month of feedback: 2026-11. */
export const monthWanted = (search: Record<string, unknown>): { readonly month?: string } => text(search, 'month');
