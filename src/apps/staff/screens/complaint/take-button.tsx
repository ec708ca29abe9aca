// Taking the complaint oneself, at once: where nobody has it yet and one's role allows it.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { useCase } from './case.tsx';
import { useQuickDeed } from './deeds/use-deed.ts';
import { placementQuery } from './questions.ts';

export function TakeButton({ primary = false }: { readonly primary?: boolean }) {
  const { page, open } = useCase();
  const { data } = useQuery(placementQuery(page.id));
  const take = useQuickDeed({
    send: (_, { params }) => answer(api.POST('/api/complaints/{id}/take', { params })),
    said: 'It is yours now.',
  });
  const allowed = data?.allowed ?? [];
  const next = primary ? { 'data-next-step': true } : {};
  if (!allowed.includes('take')) {
    if (!primary || !allowed.includes('assign')) return null;
    return (
      <Button onClick={() => open('assign')} {...next}>
        Assign
      </Button>
    );
  }
  return (
    <>
      <Button variant={primary ? 'filled' : 'default'} loading={take.busy} onClick={take.run} {...next}>
        Take it
      </Button>
      <RefusalMessage error={take.error} />
    </>
  );
}
