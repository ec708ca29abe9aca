// What is done with a request for data, each in its dialog: who asks, more time, opening what is closed, withholding, the second look,
// the bundle, the end.
import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { withholdingReasonNames, withholdingReasons } from '#domain/data-request.ts';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { DayField, OneOfField, SelectField, WordsField } from '../complaint/deeds/fields.tsx';
import type { DataItem, DataRequest } from './data-request-questions.ts';
import { KeepingForm } from './keeping-form.tsx';
import { keepingChanged } from './keeping-questions.ts';

export type Doing = 'identity' | 'extension' | 'opening' | 'look' | 'bundle' | 'handed-over' | 'refused';

interface OnRequest {
  readonly of: DataRequest;
}
type DialogOf = OnRequest & { readonly onClose: () => void };

const to = ({ id }: DataRequest) => ({ params: { path: { id } } });

export function Collect({ of }: OnRequest) {
  const collect = useOnce({
    mutationFn: () => answer(api.POST('/api/data-requests/{id}/collection', { ...to(of), body: { version: of.version } })),
    onSuccess: keepingChanged,
  });
  return (
    <>
      <Button variant={of.collectedAt ? 'default' : 'filled'} loading={collect.isPending} onClick={() => collect.mutate()}>
        {of.collectedAt ? 'Collect it anew' : 'Collect what is kept on them'}
      </Button>
      <RefusalMessage error={collect.error} />
    </>
  );
}

export function GiveAgain({ of, item }: OnRequest & { readonly item: DataItem }) {
  const give = useOnce({
    mutationFn: () =>
      answer(api.POST('/api/data-requests/{id}/giving-again', { ...to(of), body: { version: of.version, item: item.position } })),
    onSuccess: keepingChanged,
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={give.isPending}
        aria-label={`Give ${item.position}. ${item.title} whole again`}
        onClick={() => give.mutate()}
      >
        Give it whole
      </Button>
      <RefusalMessage error={give.error} />
    </>
  );
}

const reasons = withholdingReasonNames.map((value) => ({ value, label: withholdingReasons[value] }));

interface Withholding {
  readonly what: string;
  readonly reason: (typeof withholdingReasonNames)[number];
}

export function WithholdDialog({ of, item, onClose }: DialogOf & { readonly item: DataItem }) {
  const text = useRef<HTMLTextAreaElement>(null);
  const parts = item.parts.map(({ label }, part) => ({ value: String(part), label: `Words in “${label}”` }));
  return (
    <KeepingForm<Withholding>
      place={`withhold:${of.id}:${item.position}`}
      title={`Withhold ${item.position}. ${item.title}`}
      why="What you withhold is cut out of what is handed over, and the reason stands in its place."
      empty={{ what: 'all', reason: 'about-others' }}
      send={({ what, reason }) => {
        const words = what === 'all' ? null : { part: Number(what), ...chosenIn(text) };
        const body = { version: of.version, item: item.position, reason, words };
        return answer(api.POST('/api/data-requests/{id}/withholding', { ...to(of), body }));
      }}
      save="Withhold it"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <SelectField
            field="what"
            label="What"
            choices={[{ value: 'all', label: 'All of it' }, ...parts]}
            value={form.what}
            onChange={(what) => change({ what })}
            error={wrong('words')}
          />
          {form.what === 'all' ? null : (
            <Textarea
              ref={text}
              label="Choose the words"
              description="With the mouse, or with Shift and the arrow keys. They are not changed here."
              // Not readOnly: there the caret does not move, and nothing can be chosen by keyboard.
              aria-readonly
              inputMode="none"
              onChange={(event) => event.preventDefault()}
              onKeyDown={(event) => {
                if (changesText(event)) event.preventDefault();
              }}
              autosize
              minRows={3}
              maxRows={12}
              value={item.parts[Number(form.what)]?.text ?? ''}
            />
          )}
          <OneOfField
            field="reason"
            label="Why"
            value={form.reason}
            choices={reasons}
            onChange={(reason) => change({ reason })}
            error={wrong('reason')}
          />
        </>
      )}
    </KeepingForm>
  );
}

/** Keys that would write or delete; what is chosen by them would be another text than the one that is withheld. */
const changesText = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'Backspace' || key === 'Delete' || key === 'Enter' || (key.length === 1 && !ctrlKey && !metaKey);

const chosenIn = ({ current }: RefObject<HTMLTextAreaElement | null>) => ({
  from: current?.selectionStart ?? 0,
  to: current?.selectionEnd ?? 0,
});

const empty = { on: '', how: '', words: '', as: 'refused' as const };

interface Said {
  readonly on: string;
  readonly how: string;
  readonly words: string;
  readonly as: 'refused' | 'withdrawn';
}

interface DeedWords {
  readonly title: string;
  readonly why: string;
  readonly save: string;
  readonly on?: string;
  readonly how?: string;
  readonly words?: string;
  readonly ends?: boolean;
}

const deedWords: Readonly<Record<Doing, DeedWords>> = {
  identity: { title: 'Who asks', why: 'Where you had to ask for it, the time to answer runs from this day.', save: 'Note it', on: 'On which day you knew', how: 'How you know that it is them' },
  extension: { title: 'Take more time', why: 'Once, for complex or many requests, while the first time still runs. They have to be told, and why.', save: 'Take it', words: 'Why more time is needed', how: 'How and when they were told' },
  opening: { title: 'Open what is closed to you', why: 'You are let into the need-to-know complaints among what was collected, and the record of each says so and why. One that is about you stays closed.', save: 'Open them for this request' },
  look: { title: 'Look it over', why: 'You have read what is to be given and what is withheld. Left empty, it is right; with words, it goes back to be put right.', save: 'I have looked it over', words: 'What is to be put right, if anything' },
  bundle: { title: 'Draw up the bundle', why: 'A document to read, the same as data, and the files, in one ZIP. What is withheld is in none of them.', save: 'Draw it up' },
  'handed-over': { title: 'Note that it was handed over', why: 'The bundle stays here with its digest as evidence; what was collected for it goes.', save: 'It was handed over', how: 'How it was handed over', words: 'A word on it, if you wish' },
  refused: { title: 'Refuse or withdraw', why: 'What was collected goes. Tell the person why, and that they may complain to the data protection authority and go to court.', save: 'End the request', how: 'How they were told', words: 'Why', ends: true },
}; // biome-ignore format: a list is read as one

export function DoingDialog({ of, doing, onClose }: DialogOf & { readonly doing: Doing }) {
  const deed = deedWords[doing];
  return (
    <KeepingForm<Said>
      place={`data-request-${doing}:${of.id}`}
      title={deed.title}
      why={deed.why}
      empty={empty}
      send={(form) => send(of, doing, form)}
      save={deed.save}
      danger={doing === 'refused'}
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          {deed.ends ? (
            <OneOfField
              field="as"
              label="What became of it"
              value={form.as}
              choices={[
                { value: 'refused', label: 'We refuse it' },
                { value: 'withdrawn', label: 'They withdrew it' },
              ]}
              onChange={(as) => change({ as })}
            />
          ) : null}
          {deed.on ? (
            <DayField field="on" label={deed.on} value={form.on} onChange={(on) => change({ on })} error={wrong('on')} required />
          ) : null}
          {deed.words ? (
            <WordsField
              field="words"
              label={deed.words}
              value={form.words}
              onChange={(words) => change({ words })}
              error={wrong('words') ?? wrong('because')}
            />
          ) : null}
          {deed.how ? (
            <WordsField
              field="how"
              label={deed.how}
              value={form.how}
              onChange={(how) => change({ how })}
              error={wrong('how') ?? wrong('told')}
              required
            />
          ) : null}
        </>
      )}
    </KeepingForm>
  );
}

function send(of: DataRequest, doing: Doing, { on, how, words, as }: Said): Promise<unknown> {
  const { version } = of;
  if (doing === 'identity') return answer(api.POST('/api/data-requests/{id}/identity', { ...to(of), body: { version, on, how } }));
  if (doing === 'extension')
    return answer(api.POST('/api/data-requests/{id}/extension', { ...to(of), body: { version, because: words, told: how } }));
  if (doing === 'opening') return answer(api.POST('/api/data-requests/{id}/opening', { ...to(of), body: { version } }));
  if (doing === 'look')
    return answer(
      api.POST('/api/data-requests/{id}/second-look', { ...to(of), body: { version, passed: words.trim() === '', words } }),
    );
  if (doing === 'bundle') return answer(api.POST('/api/data-requests/{id}/bundle', { ...to(of), body: { version } }));
  const ended = doing === 'handed-over' ? doing : as;
  return answer(api.POST('/api/data-requests/{id}/ending', { ...to(of), body: { version, as: ended, how, words } }));
}
