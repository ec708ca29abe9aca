// What can be done to something asked of the customer: ask again with a new date, record what came, withdraw it.
import { Checkbox, Stack } from '@mantine/core';
import { answer, api } from '../../../../api/client.ts';
import { useTimeZone } from '../../../../parts/day-in-words.tsx';
import { useDeedPlace } from '../../deed-place.ts';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { ChannelField, HowAndWhen, WordsField } from '../../deeds/fields.tsx';
import { instantOf } from '../../deeds/wall-time.ts';
import { DayField } from './day-field.tsx';
import type { Request } from './questions.ts';

type RequestProps = { readonly request: Pick<Request, 'id' | 'asked' | 'version'>; readonly onClose: () => void };

export function Chase({ request, onClose }: RequestProps) {
  const { page } = useDeedPlace();
  return (
    <DeedForm
      name={`chase-${request.id}`}
      title="Asked again"
      why={request.asked}
      empty={{ dueOn: '', channel: page.channel, words: '' }}
      send={(form, { params }) =>
        answer(
          api.POST('/api/complaints/{id}/information-chases', {
            params,
            body: { ...form, request: request.id, version: request.version },
          }),
        )
      }
      save="Record it"
      said="Recorded with the new date."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <DayField
            field="dueOn"
            label="The new date"
            value={form.dueOn}
            onChange={(dueOn) => change({ dueOn })}
            error={wrong('dueOn')}
          />
          <WordsField
            field="words"
            label="What was said"
            rows={2}
            value={form.words}
            onChange={(words) => change({ words })}
            error={wrong('words')}
          />
          <ChannelField label="How" value={form.channel} onChange={(channel) => change({ channel })} error={wrong('channel')} />
        </>
      )}
    </DeedForm>
  );
}

interface ReceiveForm {
  readonly words: string;
  readonly files: readonly string[];
  readonly channel: string;
  readonly at: string;
}

type ReceiveProps = RequestProps & { readonly files: readonly { readonly id: string; readonly name: string }[] };

export function Receive({ request, files, onClose }: ReceiveProps) {
  const { page } = useDeedPlace();
  const zone = useTimeZone();
  return (
    <DeedForm<ReceiveForm>
      name={`receive-${request.id}`}
      title="It came"
      why={request.asked}
      size="lg"
      empty={{ words: '', files: [], channel: page.channel, at: '' }}
      send={({ files: chosen, at, ...form }, { params }) => {
        const when = instantOf(at, zone);
        const body = { request: request.id, version: request.version, ...form, files: [...chosen] };
        return answer(
          api.POST('/api/complaints/{id}/information-receipts', { params, body: { ...body, ...(when ? { at: when } : {}) } }),
        );
      }}
      save="Record it"
      said="Recorded. Nothing more is awaited for this."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <WordsField
            field="words"
            label="What they said or sent"
            value={form.words}
            onChange={(words) => change({ words })}
            error={wrong('words')}
            required
          />
          {files.length > 0 ? (
            <Checkbox.Group
              label="Files that came with it"
              description="Attach them in the conversation first."
              value={[...form.files]}
              onChange={(chosen) => change({ files: chosen })}
              error={wrong('files')}
            >
              <Stack gap="xs" mt={6}>
                {files.map(({ id, name }) => (
                  <Checkbox key={id} value={id} label={name} />
                ))}
              </Stack>
            </Checkbox.Group>
          ) : null}
          <HowAndWhen how="How" form={form} change={change} wrong={wrong} />
        </>
      )}
    </DeedForm>
  );
}

export function WithdrawRequest({ request, onClose }: RequestProps) {
  return (
    <DeedForm
      name={`no-longer-${request.id}`}
      title="No longer needed"
      why={request.asked}
      empty={{ reason: '' }}
      send={({ reason }, { params }) =>
        answer(
          api.POST('/api/complaints/{id}/information-withdrawals', {
            params,
            body: { request: request.id, version: request.version, reason },
          }),
        )
      }
      save="Withdraw the request"
      said="Request withdrawn."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="reason"
          label="Why, and what we go by instead"
          value={form.reason}
          onChange={(reason) => change({ reason })}
          error={wrong('reason')}
          required
        />
      )}
    </DeedForm>
  );
}
