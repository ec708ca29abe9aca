// The dialogs in which a promise is settled or passed on: kept with proof, not kept, given, handed back, released, carried on.
import type { ComponentType } from 'react';
import { answer, api } from '../../../../api/client.ts';
import { useTimeZone } from '../../../../parts/day-in-words.tsx';
import { useDeedPlace } from '../../deed-place.ts';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { ChannelField, WhenField, WordsField } from '../../deeds/fields.tsx';
import { OwnerField, PromisedDay } from '../../deeds/make-promise.tsx';
import { instantOf } from '../../deeds/wall-time.ts';
import type { PromiseLine } from '../../questions.ts';
import { KeepPromise } from './keep-promise.tsx';
import type { PromiseDialogName } from './promise-words.ts';

export type PromiseDialogProps = { readonly promise: PromiseLine; readonly onClose: () => void };

function BreakPromise({ promise, onClose }: PromiseDialogProps) {
  const { page } = useDeedPlace();
  const zone = useTimeZone();
  const empty = { reason: '', channel: page.channel, text: '', at: '', day: '', owner: promise.owner.id, meant: false };
  return (
    <DeedForm
      name={`break-promise:${promise.id}`}
      title="The promise is not kept"
      why={`“${promise.what}”. Tell the customer first: why, and what happens now. This keeps that you did.`}
      size="lg"
      empty={empty}
      send={({ reason, channel, text, at, day, owner, meant }, { params }) => {
        const when = instantOf(at, zone);
        const told = { channel, text, ...(when ? { at: when } : {}) };
        const body = { promise: promise.id, reason, told, day: day === '' ? null : day, owner, meant };
        return answer(api.POST('/api/complaints/{id}/promises-broken', { params, body }));
      }}
      save="Record it"
      said="Recorded, with what the customer was told."
      onClose={onClose}
    >
      {(fields) => {
        const { form, change, wrong } = fields;
        return (
          <>
            <WordsField
              field="reason"
              label="Why it was not kept"
              value={form.reason}
              onChange={(reason) => change({ reason })}
              error={wrong('reason')}
              required
              rows={2}
            />
            <WordsField
              field="told.text"
              label="What the customer was told"
              value={form.text}
              onChange={(text) => change({ text })}
              error={wrong('told.text')}
              required
            />
            <ChannelField label="How they were told" value={form.channel} onChange={(channel) => change({ channel })} />
            <WhenField
              field="told.at"
              label="When they were told"
              about="Left empty, it means now."
              value={form.at}
              onChange={(at) => change({ at })}
              error={wrong('told.at')}
            />
            <PromisedDay {...fields} label="The new day they were told (empty if it will not be done at all)" optional />
            {form.day === '' ? null : <OwnerField {...fields} label="Who sees to it now" />}
          </>
        );
      }}
    </DeedForm>
  );
}

function GivePromise({ promise, onClose }: PromiseDialogProps) {
  return (
    <DeedForm
      name={`give-promise:${promise.id}`}
      title="Give the promise to somebody else"
      why={`“${promise.what}”. They are asked, and can hand it back. The day stays.`}
      empty={{ owner: promise.owner.id }}
      send={({ owner }, { params }) =>
        answer(api.POST('/api/complaints/{id}/promise-owners', { params, body: { promise: promise.id, owner } }))
      }
      save="Give it"
      said="Given."
      onClose={onClose}
    >
      {(fields) => <OwnerField {...fields} label="Who sees to it" />}
    </DeedForm>
  );
}

function HandBackPromise({ promise, onClose }: PromiseDialogProps) {
  return (
    <DeedForm
      name={`hand-back-promise:${promise.id}`}
      title="Hand the promise back"
      why={`“${promise.what}”. It is still owed; whoever made it is told, and finds somebody else.`}
      empty={{ reason: '' }}
      send={({ reason }, { params }) =>
        answer(api.POST('/api/complaints/{id}/promise-hand-backs', { params, body: { promise: promise.id, reason } }))
      }
      save="Hand it back"
      said="Handed back."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="reason"
          label="Why"
          value={form.reason}
          onChange={(reason) => change({ reason })}
          error={wrong('reason')}
          required
        />
      )}
    </DeedForm>
  );
}

function ReleasePromise({ promise, onClose }: PromiseDialogProps) {
  const { page } = useDeedPlace();
  return (
    <DeedForm
      name={`release-promise:${promise.id}`}
      title="The customer releases us"
      why={`“${promise.what}”. Only the customer can. Write what they said, in their words.`}
      empty={{ channel: page.channel, said: '' }}
      send={(told, { params }) =>
        answer(api.POST('/api/complaints/{id}/promises-released', { params, body: { promise: promise.id, ...told } }))
      }
      save="Record it"
      said="Recorded: the customer released us."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <WordsField
            field="said"
            label="What they said"
            value={form.said}
            onChange={(said) => change({ said })}
            error={wrong('said')}
            required
          />
          <ChannelField label="How they said it" value={form.channel} onChange={(channel) => change({ channel })} />
        </>
      )}
    </DeedForm>
  );
}

function CarryPromise({ promise, onClose }: PromiseDialogProps) {
  return (
    <DeedForm
      name={`carry-promise:${promise.id}`}
      title="Carry the promise on past the closing"
      why={`“${promise.what}”. It stays with ${promise.owner.name}, who is reminded as before.`}
      empty={{ reason: '' }}
      send={({ reason }, { params }) =>
        answer(api.POST('/api/complaints/{id}/promises-carried', { params, body: { promise: promise.id, reason } }))
      }
      save="Carry it on"
      said="The promise goes on past the closing."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="reason"
          label="Why the complaint need not wait for it"
          value={form.reason}
          onChange={(reason) => change({ reason })}
          error={wrong('reason')}
          required
        />
      )}
    </DeedForm>
  );
}

const dialogs: Readonly<Record<PromiseDialogName, ComponentType<PromiseDialogProps>>> = {
  keep: KeepPromise,
  break: BreakPromise,
  give: GivePromise,
  'hand-back': HandBackPromise,
  release: ReleasePromise,
  carry: CarryPromise,
};

export function PromiseDialog({ deed, ...props }: PromiseDialogProps & { readonly deed: PromiseDialogName }) {
  const Form = dialogs[deed];
  return <Form {...props} />;
}
