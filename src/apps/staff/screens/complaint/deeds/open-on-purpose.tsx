// Opening a file that is otherwise held: one nobody could check for malware, or the original of a picture. Said first, on the record, and
// then saved at once.
import { answer, api } from '../../../api/client.ts';
import { useCase } from '../case.tsx';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';

const why = {
  unchecked:
    'Nobody could check this file for malware. It may harm your computer, so open it only if you know who sent it and what it is. The record says that you opened it.',
  original:
    'The original holds what the camera wrote into it: often when and where it was taken, and with what. Open it where that matters to the complaint. The record says that you opened it.',
} as const;

/** The subject is what is opened and the file: 'original:…'. */
export function OpenOnPurpose({ subject, onClose }: DeedProps) {
  const { page } = useCase();
  const [kind = '', attachment = ''] = subject.split(':');
  const as = kind === 'original' ? 'original' : 'unchecked';
  return (
    <DeedForm
      name={`file-open-${subject}`}
      title={as === 'original' ? 'Save the original' : 'Open a file that was not checked'}
      why={why[as]}
      empty={{}}
      send={async (_, { params }) => {
        await answer(api.POST('/api/complaints/{id}/files-opened-on-purpose', { params, body: { attachment, as } }));
        save(`/api/complaints/${page.id}/attachments/${attachment}/content${as === 'original' ? '?as=original' : ''}`);
      }}
      save="Save it to this computer"
      said="Saved."
      onClose={onClose}
    />
  );
}

function save(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
