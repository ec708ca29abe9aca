// The short dialogs about an option: recommend, choose, reject, consider again, take off the list; ask for approval.
import { approvalKinds } from '#domain/approval.ts';
import { answer, api } from '../../../../api/client.ts';
import { useCase } from '../../case.tsx';
import { DeedForm } from '../../deeds/deed-form.tsx';
import type { Sending } from '../../deeds/use-deed.ts';
import { WordsField } from '../../deeds/fields.tsx';
import { amountInWords } from './decision-questions.ts';
import { sumOfItems, useOption } from './deciding.tsx';

export type Decided = 'recommend' | 'choose' | 'reject' | 'reconsider';

interface Body {
  option: string;
  version: number;
  reason: string;
}

const ways = {
  recommend: {
    title: 'Recommend',
    why: 'What you would do. Choosing is another step.',
    said: 'Recommended.',
    send: (body: Body, { params }: Sending) => answer(api.POST('/api/complaints/{id}/option-recommendations', { params, body })),
  },
  choose: {
    title: 'Choose',
    why: 'What we will do, or put to the customer. Several can be chosen together.',
    said: 'Chosen.',
    send: (body: Body, { params }: Sending) => answer(api.POST('/api/complaints/{id}/option-choices', { params, body })),
  },
  reject: {
    title: 'Reject',
    why: 'It stays on the list with your reason, so that whoever asks later sees it was thought of.',
    said: 'Rejected, and kept with its reason.',
    send: (body: Body, { params }: Sending) => answer(api.POST('/api/complaints/{id}/option-rejections', { params, body })),
  },
  reconsider: {
    title: 'Consider again',
    why: 'It goes back among those being considered, and can be changed.',
    said: 'Back under consideration.',
    send: (body: Body, { params }: Sending) => answer(api.POST('/api/complaints/{id}/option-reconsiderations', { params, body })),
  },
} as const satisfies Record<Decided, object>;

type OfOption = { readonly option: string; readonly onClose: () => void };

export function DecideOption({ option: id, what: way, onClose }: OfOption & { readonly what: Decided }) {
  const option = useOption(id);
  if (!option) return null;
  const { title, why, said, send } = ways[way];
  const money = option.items.length === 0 ? '' : ` (${amountInWords(sumOfItems(option.items), option.currency)})`;
  return (
    <DeedForm
      name={`${way}:${id}`}
      title={`${title}: ${option.title}${money}`}
      why={why}
      empty={{ reason: '' }}
      send={({ reason }, at) => send({ option: id, version: option.version, reason }, at)}
      save={title}
      said={said}
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="reason"
          label="Reason"
          value={form.reason}
          onChange={(reason) => change({ reason })}
          error={wrong('reason')}
          required
        />
      )}
    </DeedForm>
  );
}

export function RemoveOption({ option: id, onClose }: OfOption) {
  const option = useOption(id);
  if (!option) return null;
  return (
    <DeedForm
      name={`remove-option:${id}`}
      title={`Take “${option.title}” off the list`}
      why="For what was put here by mistake. An option that was weighed and found wanting is rejected instead, and stays with its reason."
      empty={{}}
      send={(_, { params }) =>
        answer(api.POST('/api/complaints/{id}/option-removals', { params, body: { option: id, version: option.version } }))
      }
      save="Take it off"
      said="Taken off the list."
      onClose={onClose}
    />
  );
}

interface AskProps {
  readonly kind: 'option' | 'liability' | 'offer';
  readonly subject: string;
  readonly of: string;
  readonly onClose: () => void;
}

export function AskApproval({ kind, subject, of, onClose }: AskProps) {
  const { page } = useCase();
  return (
    <DeedForm
      name={`approval:${subject}`}
      title={`Ask for approval: ${of}`}
      why="Those who may approve are told. They see the whole case; the approval stands for exactly what is here now."
      empty={{ note: '' }}
      send={({ note }, { params }) =>
        answer(api.POST('/api/complaints/{id}/approval-requests', { params, body: { kind, subject, note } }))
      }
      save="Ask for approval"
      said={`Asked for approval: ${approvalKinds[kind].toLowerCase()} on ${page.reference}.`}
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="note"
          label="What they should know"
          value={form.note}
          onChange={(note) => change({ note })}
          error={wrong('note')}
        />
      )}
    </DeedForm>
  );
}
