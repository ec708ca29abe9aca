// What kind of complaint somebody writes that it is: by its id in a pack, or by its name as the regulator says it.
import type { RulePack } from '#domain/rule-pack.ts';

/** The id of the kind; undefined where the pack knows none such, or none was named. */
export function typeIn(pack: Pick<RulePack, 'types'>, written: string | undefined): string | undefined {
  const asked = written?.toLowerCase();
  return pack.types.find(({ id, name }) => [id, name.toLowerCase()].includes(asked ?? ''))?.id;
}
