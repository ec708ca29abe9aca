// The address bar of the figures on early signs: how many months, and which figure is open.
export interface SignalFiguresWanted {
  readonly months?: number;
  readonly of?: string;
  readonly month?: string;
}

export function signalFiguresWanted(search: Readonly<Record<string, unknown>>): SignalFiguresWanted {
  const { months, of, month } = search;
  const back = Number(months);
  return {
    ...(Number.isInteger(back) && back >= 1 && back <= 24 ? { months: back } : {}),
    ...(typeof of === 'string' && /^[a-z-]{1,40}$/.test(of) ? { of } : {}),
    ...(typeof month === 'string' && /^\d{4}-\d{2}$/.test(month) ? { month } : {}),
  };
}
