// The tokens of the API: which there are, what each opens, when it was last used; made and revoked here.
import { Button, VisuallyHidden } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { type ApiToken, tokensQuery } from '../../api/people.ts';
import { DayInWords, InstantInWords } from '../../parts/day-in-words.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import table from '../../parts/table.module.css';
import styles from '../people/people.module.css';
import { PeopleTabs } from '../people/people-tabs.tsx';
import { MakeToken } from './make-token.tsx';
import { useOnce } from '../../api/use-once.ts';

export function Tokens() {
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiToken | null>(null);
  const tokens = useQuery(tokensQuery);
  const make = (
    <Button leftSection={<IconKey size={18} aria-hidden />} onClick={() => setMaking(true)}>
      Make a token
    </Button>
  );
  return (
    <Page
      title="Tokens"
      lead="Keys by which other systems reach Redress. Each acts as its account and within its scopes."
      actions={make}
    >
      <PeopleTabs />
      <ListHeader title="All tokens" of={['token', 'tokens']} {...(tokens.data ? { count: tokens.data.length } : {})} />
      {tokens.isPending ? <LoadingState what="the tokens" shape="rows" rows={4} /> : null}
      {tokens.isError ? <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} /> : null}
      {tokens.data?.length === 0 ? (
        <EmptyState title="There are no tokens yet" icon={IconKey} action={make}>
          A website form, a telephone system or a report of yours reaches Redress with a token.
        </EmptyState>
      ) : null}
      {tokens.data && tokens.data.length > 0 ? <TokenTable tokens={tokens.data} onRevoke={setRevoking} /> : null}
      {making ? <MakeToken onClose={() => setMaking(false)} /> : null}
      {revoking ? <Revoke token={revoking} onClose={() => setRevoking(null)} /> : null}
    </Page>
  );
}

type TokenTableProps = { readonly tokens: readonly ApiToken[]; readonly onRevoke: (token: ApiToken) => void };

function TokenTable({ tokens, onRevoke }: TokenTableProps) {
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">Acts as</th>
          <th scope="col">Scopes</th>
          <th scope="col">Last used</th>
          <th scope="col">Standing</th>
          <th scope="col">
            <VisuallyHidden>Revoke</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <td>
              <strong>{token.name}</strong>
              <div className={table['more']}>
                made by {token.madeBy}, <InstantInWords at={token.madeAt} />
              </div>
            </td>
            <td data-label="Acts as">{token.account.name}</td>
            <td data-label="Scopes">{token.scopes.join(', ')}</td>
            <td data-label="Last used">{token.lastUsedAt ? <InstantInWords at={token.lastUsedAt} /> : 'Never'}</td>
            <td>
              <TokenStanding token={token} />
            </td>
            <td className={table['end']}>
              {token.state === 'usable' ? (
                <Button variant="default" size="sm" aria-label={`Revoke ${token.name}`} onClick={() => onRevoke(token)}>
                  Revoke
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TokenStanding({ token }: { readonly token: ApiToken }) {
  if (token.state === 'revoked') return <span className={styles['state']}>Revoked</span>;
  if (token.expiresAt === null) return <span className={styles['state']}>Does not expire</span>;
  const day = <DayInWords day={token.expiresAt.slice(0, 10)} />;
  return token.state === 'expired' ? (
    <span className={styles['state']} data-late>
      Expired {day}
    </span>
  ) : (
    <span className={styles['state']}>Expires {day}</span>
  );
}

function Revoke({ token, onClose }: { readonly token: ApiToken; readonly onClose: () => void }) {
  const queries = useQueryClient();
  const revoke = useOnce({
    mutationFn: () => answer(api.DELETE('/api/tokens/{id}', { params: { path: { id: token.id } } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keys.tokens });
      onClose();
    },
  });
  return (
    <Dialog title={`Revoke “${token.name}”?`} onClose={onClose}>
      <div className={styles['form']}>
        <p className={styles['line']}>
          Whatever uses it is refused from its next request on. This cannot be taken back; a new token can be made.
        </p>
        <RefusalMessage error={revoke.error} />
        <div className={styles['buttons']}>
          <Button color="red" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            Revoke it
          </Button>
          <Button variant="default" onClick={onClose}>
            Keep it
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
