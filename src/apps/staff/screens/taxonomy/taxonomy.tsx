// The organisation's own words for what complaints are about: products, what went wrong, and causes, as three trees. Which
// tree and which entry are open is in the address bar.
import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { taxonomies } from '#domain/taxonomies.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { useKeys } from '../../shell/actions.tsx';
import { AddEntry } from './add-entry.tsx';
import { branchesInUse, branchesOf, branchesWith } from './branches.ts';
import { type Entry, type TaxonomyAnswer, taxonomyQuery } from './taxonomy-questions.ts';
import styles from './taxonomy.module.css';
import { Tree } from './tree.tsx';

const tells: Readonly<Record<Entry['taxonomy'], string>> = {
  product: 'What you offer: the product, service or place a complaint is about.',
  category: 'What went wrong, as the customer met it.',
  cause: 'Why it went wrong, as you found out. Kept apart from what went wrong.',
};

export function Taxonomy() {
  const { tree = 'product' } = useSearch({ from: '/house/taxonomy' });
  const { data, error, refetch } = useQuery(taxonomyQuery);
  return (
    <Page
      title="Products, categories and causes"
      lead="Your own words for what complaints are about. A change never touches a complaint that is already here."
    >
      <nav aria-label="Which list">
        <ul className={styles['tabs']}>
          {Object.entries(taxonomies).map(([name, words]) => (
            <li key={name}>
              <Link
                to="/taxonomy"
                search={name === 'product' ? {} : { tree: name as Entry['taxonomy'] }}
                className={styles['tab']}
                aria-current={name === tree ? 'page' : undefined}
              >
                {words}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {data ? (
        <OneTree key={tree} tree={tree} taxonomy={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState what="the list" shape="rows" rows={6} />
      )}
    </Page>
  );
}

type OneTreeProps = { readonly tree: Entry['taxonomy']; readonly taxonomy: TaxonomyAnswer };

function OneTree({ tree, taxonomy: { nodes, mayEdit } }: OneTreeProps) {
  const [typed, setTyped] = useState('');
  const [retiredToo, setRetiredToo] = useState(false);
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate({ from: '/taxonomy' });
  const { entry: opened } = useSearch({ from: '/house/taxonomy' });
  const open = (id: string | undefined) =>
    void navigate({ search: { ...(tree === 'product' ? {} : { tree }), ...(id ? { entry: id } : {}) }, replace: true });
  useKeys(
    mayEdit
      ? [{ id: 'add-entry', words: 'Add an entry at the top', keys: 'c', group: 'This list', run: () => setAdding(true) }]
      : [],
  );
  const entries = nodes.filter(({ taxonomy }) => taxonomy === tree);
  const all = branchesOf(entries);
  const shown = branchesWith(retiredToo ? all : branchesInUse(all, opened), typed);
  const retired = entries.some((entry) => entry.retired);
  return (
    <section className={styles['list']}>
      <ListHeader title={taxonomies[tree]} count={entries.filter((entry) => !entry.retired).length} of={['entry', 'entries']}>
        {mayEdit && !adding ? (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            Add at the top
          </Button>
        ) : null}
      </ListHeader>
      <p className={styles['hint']}>{tells[tree]}</p>
      {adding ? <AddEntry taxonomy={tree} under={null} onClose={() => setAdding(false)} /> : null}
      {entries.length > 0 ? (
        <div className={styles['tools']}>
          <TextInput
            label="Find an entry"
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {retired ? (
            <Checkbox
              label="Show retired entries"
              checked={retiredToo}
              onChange={(event) => setRetiredToo(event.currentTarget.checked)}
            />
          ) : null}
        </div>
      ) : null}
      {shown.length > 0 ? (
        <Tree branches={shown} entries={entries} mayEdit={mayEdit} opened={opened} onOpen={open} allOpen={typed.trim() !== ''} />
      ) : entries.length > 0 && typed ? (
        <p role="status">Nothing here has “{typed}” in its name or its other words.</p>
      ) : adding ? null : (
        <EmptyState title="Nothing here yet">
          {mayEdit
            ? 'Add the first entry. Begin with a few: more can be added below each as complaints arrive.'
            : 'Entries stand here once somebody who keeps this list has added them.'}
        </EmptyState>
      )}
    </section>
  );
}
