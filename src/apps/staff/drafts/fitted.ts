// What was kept, fitted to the form as it is today: only the fields it still has, and each only in the kind it asks for. A draft
// may be older than the form.

/** The form's fields, filled from what was kept where it fits and as when empty elsewhere. */
export function fitted<Form extends object>(empty: Form, kept: unknown): Form {
  if (typeof kept !== 'object' || kept === null) return empty;
  const still = Object.entries(kept).filter(([field, value]) => field in empty && fits(Reflect.get(empty, field), value));
  return Object.assign({}, empty, Object.fromEntries(still));
}

/**
 * What is kept once this part of a form was typed: the fields somebody typed in, and no others. What nobody here touched goes on
 * showing what stands by now, also where a colleague changed it since.
 */
export function withPart(kept: unknown, part: object): object {
  return typeof kept === 'object' && kept !== null ? { ...kept, ...part } : part;
}

/** A field that is empty as null takes anything: it says nothing of its kind. */
function fits(like: unknown, value: unknown): boolean {
  return like === null || (typeof like === typeof value && Array.isArray(like) === Array.isArray(value) && value !== null);
}
