// The trees of words an organisation keeps for its complaints. How a tree may grow and change stands in taxonomy.ts.
export const taxonomies = {
  product: 'Products and services',
  category: 'What went wrong',
  cause: 'Causes',
} as const;
export type Taxonomy = keyof typeof taxonomies;
