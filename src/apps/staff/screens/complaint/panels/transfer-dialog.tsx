// Passes a complaint on with the reason.
import { answer, api } from '../../../api/client.ts';
import { type Receiver, useListChange } from '../../../api/queue.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { RefusalMessage } from '../../../parts/refusal-message.tsx';
import { type Given, ReceiverForm } from '../../queue/give-dialog.tsx';

type TransferProps = { readonly complaint: Given; readonly onClose: () => void };

export function TransferDialog({ complaint: { id, reference, version }, onClose }: TransferProps) {
  const path = { params: { path: { id } } };
  const transfer = useListChange((it: { to: Receiver; reason: string }) =>
    answer(api.POST('/api/complaints/{id}/transfer', { ...path, body: { ...it.to, reason: it.reason, version } })),
  );
  return (
    <Dialog title={`Transfer ${reference}`} onClose={onClose} size="lg">
      <ReceiverForm
        complaint={id}
        action="Transfer"
        pending={transfer.isPending}
        reasonNeeded
        onSend={(to, reason) => transfer.mutate({ to, reason }, { onSuccess: onClose })}
      >
        <RefusalMessage error={transfer.error} />
      </ReceiverForm>
    </Dialog>
  );
}
