// Which of the returns that the rules know the organisation files: those few owe can be added, those it is excused from left out.
import { Switch } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { ListHeader } from '../../parts/list-header.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { type ReturnList, returnsChanged } from './questions.ts';
import styles from './returns.module.css';

type Kind = ReturnList['kinds'][number];

export function WhatIsFiled({ list: { kinds } }: { readonly list: ReturnList }) {
  if (kinds.length === 0) return null;
  return (
    <section className={styles['part']}>
      <ListHeader title="What is filed" count={kinds.filter(({ files }) => files).length} of={['return', 'returns']} />
      <ul className={styles['list']}>
        {kinds.map((kind) => (
          <KindRow key={`${kind.pack.id} ${kind.definition}`} kind={kind} />
        ))}
      </ul>
    </section>
  );
}

function KindRow({ kind }: { readonly kind: Kind }) {
  const { pack, definition, name, files, source, unconfirmed } = kind;
  const choose = useOnce({
    mutationFn: (wanted: boolean) =>
      answer(api.POST('/api/return-choices', { body: { pack: pack.id, definition, files: wanted } })),
    onSuccess: returnsChanged,
  });
  return (
    <li className={styles['kind']}>
      <Switch
        label={name}
        description={`${pack.name} · ${source}${unconfirmed ? ' · unconfirmed: check it against this source before use' : ''}`}
        checked={files}
        disabled={choose.isPending}
        onChange={(event) => choose.mutate(event.currentTarget.checked)}
      />
      <Link
        to="/returns/placing/$pack/$definition"
        params={{ pack: pack.id, definition }}
        aria-label={`What falls where in ${name}`}
      >
        What falls where
      </Link>
      <RefusalMessage error={choose.error} />
    </li>
  );
}
