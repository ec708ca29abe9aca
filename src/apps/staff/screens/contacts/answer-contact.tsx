// Answers a compliment, a comment or a suggestion: what became of it, and their thanks, in writing where we can write to them, else as a
// colleague gave them. What is typed is kept until it has been sent.
import { Button, Radio, Select, Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { channelInWords, channels } from '#domain/channel.ts';
import type { SuggestionOutcome } from '#domain/praise-and-ideas.ts';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { useDraft } from '../../drafts/use-draft.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { type Contact, contactsChanged } from './contact-questions.ts';
import { byChannel } from './contact-words.ts';
import styles from './contact.module.css';

type Way = 'write' | 'told' | 'nobody';
interface Form {
  readonly outcome: SuggestionOutcome | '';
  readonly how: string;
  /** Empty until somebody says: that they were thanked is never taken for granted. */
  readonly way: Way | '';
  readonly text: string;
  readonly told: string;
}

const titles: Readonly<Record<string, string>> = {
  compliment: 'Thank them',
  comment: 'Thank them',
  suggestion: 'Say what became of it',
};
const hows: Readonly<Record<string, string>> = {
  compliment: 'What was done with it?',
  comment: 'What was done with it?',
  suggestion: 'Why?',
};
const toldBy = Object.entries(channels).map(([value, label]) => ({ value, label }));

export function AnswerContact({ contact }: { readonly contact: Contact }) {
  const { id, version, kind, thanks } = contact;
  const draft = useDraft<Form>(`answer-contact:${id}`, {
    outcome: '',
    how: '',
    way: thanks ? 'write' : contact.customer ? '' : 'nobody',
    text: thanks?.text ?? '',
    told: Object.hasOwn(channels, contact.channel) ? contact.channel : 'phone',
  });
  const { outcome, how, way, text, told } = draft.value;
  const thanked = way === 'write' ? { text } : way === 'told' ? { told } : null;
  const send = useOnce({
    mutationFn: () =>
      answer(
        api.POST('/api/contacts/{id}/answer', {
          params: { path: { id } },
          body: { version, how, thanks: thanked, ...(outcome === '' ? {} : { outcome }) },
        }),
      ),
    onSuccess: () => draft.forget(),
    onSettled: contactsChanged,
  });
  const { fields } = send.error ? asRefusal(send.error) : { fields: {} as Readonly<Record<string, string>> };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <form className={styles['deed']} onSubmit={submit} aria-labelledby="answer-contact">
      <h2 id="answer-contact" className={styles['title']}>
        {titles[kind]}
      </h2>
      {kind === 'suggestion' ? (
        <Radio.Group label="What became of it?" value={outcome} onChange={(next) => draft.change({ outcome: next })}>
          <div className={styles['radios']}>
            <Radio value="taken-up" label="We take it up" />
            <Radio value="not-taken-up" label="We do not" />
          </div>
        </Radio.Group>
      ) : null}
      <Textarea
        label={hows[kind] ?? 'What was done with it?'}
        description="A sentence for colleagues. They do not read it."
        autosize
        minRows={1}
        maxRows={8}
        required
        withAsterisk={false}
        value={how}
        data-field="how"
        error={fields['how']}
        onChange={(event) => draft.change({ how: event.currentTarget.value })}
      />
      <Radio.Group label="Thanking them" value={way} onChange={(next) => draft.change({ way: next })}>
        <div className={styles['radios']}>
          {thanks ? <Radio value="write" label={`Write to them ${byChannel(thanks.channel)}`} /> : null}
          {contact.customer ? <Radio value="told" label="They were thanked already" /> : null}
          <Radio value="nobody" label={contact.customer ? 'Not thanked' : 'Nobody to thank: they gave no name'} />
        </div>
      </Radio.Group>
      {way === 'write' && thanks ? (
        <Textarea
          label="What they read"
          description={`It goes ${byChannel(thanks.channel)}, in the name of the organisation.`}
          autosize
          minRows={3}
          maxRows={16}
          required
          withAsterisk={false}
          value={text}
          data-field="thanks.text"
          error={fields['thanks.text'] ?? fields['thanks']}
          onChange={(event) => draft.change({ text: event.currentTarget.value })}
        />
      ) : null}
      {way === 'told' ? (
        <Select
          label="How"
          data={Object.hasOwn(channels, told) ? toldBy : [...toldBy, { value: told, label: channelInWords(told) }]}
          allowDeselect={false}
          value={told}
          onChange={(next) => draft.change({ told: next ?? 'phone' })}
        />
      ) : null}
      <RefusalMessage error={send.error} />
      <DraftLine draft={draft} />
      <Button type="submit" loading={send.isPending} disabled={way === '' || (kind === 'suggestion' && outcome === '')}>
        {way === 'write' ? 'Send and settle' : 'Settle'}
      </Button>
    </form>
  );
}
