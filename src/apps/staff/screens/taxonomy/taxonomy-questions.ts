// The taxonomy as the screen asks for it, and the changes it sends. One list of entries comes; the trees are drawn here.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';

export type TaxonomyAnswer = Awaited<ReturnType<typeof readTaxonomy>>;
export type Entry = TaxonomyAnswer['nodes'][number];

export const taxonomyQuery = queryOptions({ queryKey: ['taxonomy'], queryFn: readTaxonomy });

function readTaxonomy() {
  return answer(api.GET('/api/taxonomy'));
}

type Entered = { readonly name: string; readonly synonyms: string[] };

export function addEntry(taxonomy: Entry['taxonomy'], under: string | null, { name, synonyms }: Entered) {
  return answer(api.POST('/api/taxonomy', { body: { taxonomy, under, name, synonyms } }));
}

export function renameEntry({ id, version }: Entry, { name, synonyms }: Entered) {
  return answer(api.POST('/api/taxonomy/{id}/name', { params: { path: { id } }, body: { version, name, synonyms } }));
}

export function moveEntry({ id, version }: Entry, under: string | null) {
  return answer(api.POST('/api/taxonomy/{id}/place', { params: { path: { id } }, body: { version, under } }));
}

export function orderEntry({ id, version }: Entry, before: string | null) {
  return answer(api.POST('/api/taxonomy/{id}/order', { params: { path: { id } }, body: { version, before } }));
}

export function retireOrBringBack({ id, version, retired }: Entry) {
  const given = { params: { path: { id } }, body: { version } };
  return answer(retired ? api.POST('/api/taxonomy/{id}/restoral', given) : api.POST('/api/taxonomy/{id}/retirement', given));
}

/** After a change, and after a refusal that says somebody else changed it. */
export async function taxonomyChanged(): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: taxonomyQuery.queryKey }),
    queries.invalidateQueries({ queryKey: ['history', 'entry'] }),
  ]);
}
