// Approve, or send back with a reason from the list and words. What is sent names exactly what was looked at, so that a change in
// between is refused and not approved unseen.
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type SendBackReason, sendBackReasons } from '#domain/approval.ts';
import { approvalsKey, type ApprovalPage } from '../../api/approvals.ts';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { useDraft } from '../../drafts/use-draft.ts';
import { useOnce } from '../../api/use-once.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { useKeys } from '../../shell/actions.tsx';
import styles from './approvals.module.css';

interface DecideProps {
  readonly page: ApprovalPage;
  readonly say: (words: string) => void;
}

type Way = 'approve' | 'send-back' | 'withdraw';

const group = 'This approval';
const stood: Readonly<Record<string, string>> = {
  approved: 'It was approved',
  'sent-back': 'It was sent back',
  withdrawn: 'The request was taken back',
  overtaken: 'It was asked anew or changed since',
};

export function DecideOnIt({ page, say }: DecideProps) {
  const [way, setWay] = useState<Way | null>(null);
  const { approval, allowed, whyNot } = page;
  const may = (name: Way): boolean => allowed.includes(name);
  useKeys([
    ...(may('approve') ? [{ id: 'approve', words: 'Approve', keys: 'a', group, run: () => setWay('approve') }] : []),
    ...(may('send-back') ? [{ id: 'send-back', words: 'Send back', keys: 'b', group, run: () => setWay('send-back') }] : []),
  ]);
  if (approval.state !== 'waiting')
    return (
      <p className={styles['note']}>
        {stood[approval.state]}
        {approval.decidedBy ? ` by ${approval.decidedBy.name}` : ''}. {approval.words}
      </p>
    );
  return (
    <section aria-label="Decide">
      {may('approve') ? null : <p className={styles['note']}>{whyNot}</p>}
      <div className={styles['deeds']}>
        {may('approve') ? <Button onClick={() => setWay('approve')}>Approve (a)</Button> : null}
        {may('send-back') ? (
          <Button variant="default" onClick={() => setWay('send-back')}>
            Send back (b)
          </Button>
        ) : null}
        {may('withdraw') ? (
          <Button variant="default" onClick={() => setWay('withdraw')}>
            Take the request back
          </Button>
        ) : null}
      </div>
      {way ? <DecideDialog page={page} way={way} say={say} onClose={() => setWay(null)} /> : null}
    </section>
  );
}

const titles: Readonly<Record<Way, string>> = { approve: 'Approve', 'send-back': 'Send back', withdraw: 'Take the request back' };
const done: Readonly<Record<Way, string>> = {
  approve: 'Approved. Whoever asked can go on.',
  'send-back': 'Sent back.',
  withdraw: 'Request taken back.',
};

function DecideDialog({ page, way, say, onClose }: DecideProps & { readonly way: Way; readonly onClose: () => void }) {
  const queries = useQueryClient();
  const draft = useDraft<Said>(`${way}-${page.approval.id}:${page.complaint.id}`, { reason: '', words: '' });
  const { reason, words } = draft.value;
  const decide = useOnce({
    mutationFn: () => send(page, way, { reason, words }),
    onSuccess: async () => {
      draft.forget();
      say(done[way]);
      onClose();
      await queries.invalidateQueries({ queryKey: approvalsKey });
    },
  });
  const wrong = (field: string) => (decide.error ? asRefusal(decide.error).fields[field] : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decide.mutate();
  };
  const back = way === 'send-back';
  return (
    <Dialog title={titles[way]} onClose={onClose}>
      <form onSubmit={submit} noValidate className={styles['case']}>
        {back ? (
          <NativeSelect
            label="Reason"
            data-field="reason"
            required
            data={[
              { value: '', label: 'Choose the reason' },
              ...Object.entries(sendBackReasons).map(([value, label]) => ({ value, label })),
            ]}
            value={reason}
            error={wrong('reason')}
            onChange={(event) => draft.change({ reason: event.currentTarget.value as SendBackReason })}
          />
        ) : null}
        {way === 'withdraw' ? null : (
          <Textarea
            label={back ? 'What would make it right' : 'A word to whoever asked'}
            data-field="words"
            required={back}
            autosize
            minRows={2}
            value={words}
            error={wrong('words')}
            onChange={(event) => draft.change({ words: event.currentTarget.value })}
          />
        )}
        <RefusalMessage error={decide.error} />
        <div className={styles['deeds']}>
          <Button type="submit" loading={decide.isPending}>
            {titles[way]}
          </Button>
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <DraftLine draft={draft} />
        </div>
      </form>
    </Dialog>
  );
}

interface Said {
  readonly reason: SendBackReason | '';
  readonly words: string;
}

async function send({ approval, complaint }: ApprovalPage, way: Way, { reason, words }: Said): Promise<unknown> {
  const params = { path: { id: complaint.id } };
  const about = { approval: approval.id, digest: approval.digest };
  if (way === 'approve') return answer(api.POST('/api/complaints/{id}/approvals', { params, body: { ...about, words } }));
  if (way === 'withdraw')
    return answer(api.POST('/api/complaints/{id}/approval-withdrawals', { params, body: { approval: approval.id } }));
  return answer(
    api.POST('/api/complaints/{id}/approvals-sent-back', { params, body: { ...about, reason: reason as SendBackReason, words } }),
  );
}
