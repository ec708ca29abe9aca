// Ending the complaint in other ways than by an answer, and beginning again: declined, withdrawn, reopened.
import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import { useCase } from '../case.tsx';
import { endingQuery } from '../questions.ts';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { ChannelField, type Choice, LineField, OneOfField, WordsField } from './fields.tsx';
import { Why } from './reason-form.tsx';

export function Reopen({ onClose }: DeedProps) {
  const { page } = useCase();
  const { data } = useQuery(endingQuery(page.id));
  const needed = data?.reopening === 'with-reason';
  const over = 'The time in which a handler can reopen it is over. Say why it is opened again all the same.';
  return (
    <DeedForm
      name="reopen"
      title="Reopen the complaint"
      why={needed ? over : undefined}
      empty={{ reason: '' }}
      send={({ reason }, { params, version }) =>
        answer(api.POST('/api/complaints/{id}/reopening', { params, body: { version, reason } }))
      }
      save="Reopen it"
      said="Open again."
      onClose={onClose}
    >
      {(fields) => <Why {...fields} label={needed ? 'Why' : 'Why, if there is something to say'} required={needed} />}
    </DeedForm>
  );
}

export function Withdraw({ onClose }: DeedProps) {
  const { page } = useCase();
  return (
    <DeedForm
      name="withdraw"
      title="The customer withdraws it"
      why="Only the customer can withdraw a complaint. Write what they told us, in their words."
      empty={{ channel: page.channel, said: '' }}
      send={({ channel, said }, { params, version }) =>
        answer(api.POST('/api/complaints/{id}/withdrawal', { params, body: { version, channel, said } }))
      }
      save="Record that they withdrew it"
      said="Recorded as withdrawn."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <WordsField
            field="said"
            label="What they told us"
            value={form.said}
            onChange={(said) => change({ said })}
            error={wrong('said')}
            required
          />
          <ChannelField
            label="How they told us"
            value={form.channel}
            onChange={(channel) => change({ channel })}
            error={wrong('channel')}
          />
        </>
      )}
    </DeedForm>
  );
}

type Ground = 'not-for-us' | 'not-eligible';

const grounds: readonly Choice<Ground>[] = [
  { value: 'not-for-us', label: 'It is for somebody else to answer' },
  { value: 'not-eligible', label: 'The rules do not let us take it as a complaint' },
];

export function Decline({ onClose }: DeedProps) {
  return (
    <DeedForm<{ as: Ground; reason: string; signpostedTo: string; forwarded: boolean }>
      name="decline"
      title="Decline: not for us"
      why="The customer is owed the reason, and where to go instead."
      empty={{ as: 'not-for-us', reason: '', signpostedTo: '', forwarded: false }}
      send={(told, { params, version }) =>
        answer(api.POST('/api/complaints/{id}/declining', { params, body: { version, ...told } }))
      }
      save="Decline it"
      said="Declined, with the reason."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <OneOfField
            field="as"
            label="On what ground"
            choices={grounds}
            value={form.as}
            onChange={(as) => change({ as })}
            error={wrong('as')}
          />
          <WordsField
            field="reason"
            label="The reason, as you would tell the customer"
            value={form.reason}
            onChange={(reason) => change({ reason })}
            error={wrong('reason')}
            required
          />
          <LineField
            field="signpostedTo"
            label="Who can help instead"
            value={form.signpostedTo}
            onChange={(signpostedTo) => change({ signpostedTo })}
            error={wrong('signpostedTo')}
            required
          />
          <Checkbox
            label="We passed it on ourselves, and the customer agreed"
            checked={form.forwarded}
            onChange={(event) => change({ forwarded: event.currentTarget.checked })}
          />
        </>
      )}
    </DeedForm>
  );
}
