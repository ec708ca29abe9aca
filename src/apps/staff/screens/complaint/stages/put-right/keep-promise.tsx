// Recording that a promise was kept: how one knows, a file that shows it, and what the customer was told.
import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../../api/client.ts';
import { useDeedPlace } from '../../deed-place.ts';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { ChannelField, WordsField } from '../../deeds/fields.tsx';
import { FileField } from '../../deeds/file-field.tsx';
import { type PromiseLine, promisesQuery } from '../../questions.ts';

export function KeepPromise({ promise, onClose }: { readonly promise: PromiseLine; readonly onClose: () => void }) {
  const { page } = useDeedPlace();
  const { data } = useQuery(promisesQuery(page.id));
  const files = (data?.files ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <DeedForm
      name={`keep-promise:${promise.id}`}
      title="The promise was kept"
      why={`“${promise.what}”`}
      empty={{ proof: '', file: '', heard: false, channel: page.channel, text: '' }}
      send={({ proof, file, heard, channel, text }, { params }) => {
        const told = heard ? { channel, text } : null;
        const body = { promise: promise.id, proof, file: file === '' ? null : file, told };
        return answer(api.POST('/api/complaints/{id}/promises-kept', { params, body }));
      }}
      save="It was kept"
      said="Kept, with how we know."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <WordsField
            field="proof"
            label="How you know that it was kept"
            value={form.proof}
            onChange={(proof) => change({ proof })}
            error={wrong('proof')}
            required
            rows={2}
          />
          <FileField
            field="file"
            label="A file that shows it"
            none="None"
            files={files}
            value={form.file}
            onChange={(file) => change({ file })}
            error={wrong('file')}
          />
          <Checkbox
            label="The customer was told that it was kept"
            checked={form.heard}
            onChange={(event) => change({ heard: event.currentTarget.checked })}
          />
          {form.heard ? (
            <>
              <WordsField
                field="told.text"
                label="What they were told"
                value={form.text}
                onChange={(text) => change({ text })}
                error={wrong('told.text')}
                required
                rows={2}
              />
              <ChannelField label="How" value={form.channel} onChange={(channel) => change({ channel })} />
            </>
          ) : null}
        </>
      )}
    </DeedForm>
  );
}
