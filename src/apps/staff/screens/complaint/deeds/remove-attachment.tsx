// Removing a file: it stays in the list with the reason, and can no longer be opened.
import { answer, api } from '../../../api/client.ts';
import type { DeedProps } from './deed-props.ts';
import { ReasonForm } from './reason-form.tsx';

export function RemoveAttachment({ subject, onClose }: DeedProps) {
  return (
    <ReasonForm
      name={`file-off-${subject}`}
      title="Remove the file"
      why="It can no longer be opened. That it was here stays in the record, with your reason."
      send={(reason, { params }) =>
        answer(api.POST('/api/complaints/{id}/attachment-removals', { params, body: { attachment: subject, reason } }))
      }
      save="Remove it"
      said="File removed."
      onClose={onClose}
    />
  );
}
