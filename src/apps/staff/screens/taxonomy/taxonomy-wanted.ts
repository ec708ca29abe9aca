// The address bar of the taxonomy, read: which tree, and which entry is open.
import { taxonomies, type Taxonomy } from '#domain/taxonomies.ts';

export interface TaxonomyWanted {
  readonly tree?: Taxonomy;
  readonly entry?: string;
}

export function taxonomyWanted(search: Readonly<Record<string, unknown>>): TaxonomyWanted {
  const { tree, entry } = search;
  return {
    ...(typeof tree === 'string' && Object.hasOwn(taxonomies, tree) ? { tree: tree as Taxonomy } : {}),
    ...(typeof entry === 'string' ? { entry } : {}),
  };
}
