// Retiring a table of interest rates, after saying what that means.
import { Button } from '@mantine/core';
import { answer, api } from '../../api/client.ts';
import { moneyChanged, type RateTableKept } from '../../api/money.ts';
import { useOnce } from '../../api/use-once.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';

export function RetireTable({
  table: { id, version, name },
  onClose,
}: {
  readonly table: RateTableKept;
  readonly onClose: () => void;
}) {
  const retire = useOnce({
    mutationFn: () =>
      answer(api.POST('/api/settings/rate-tables/{id}/retirement', { params: { path: { id } }, body: { version } })),
    onSuccess: async () => {
      await moneyChanged();
      onClose();
    },
  });
  return (
    <Dialog title={`Retire “${name}”`} onClose={onClose}>
      <p>It can be chosen no more. Amounts that were worked out by it keep its rates and stay as they are.</p>
      <RefusalMessage error={retire.error} />
      <Button onClick={() => retire.mutate()} loading={retire.isPending}>
        Retire the table
      </Button>{' '}
      <Button variant="default" onClick={onClose}>
        Not now
      </Button>
    </Dialog>
  );
}
