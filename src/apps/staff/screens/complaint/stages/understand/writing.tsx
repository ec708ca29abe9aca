// Writing what we take the complaint to be. What is typed is kept as typed; when a colleague saved other words meanwhile, theirs and
// mine stand side by side before anything is saved over.
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { answer, api } from '../../../../api/client.ts';
import { asRefusal } from '../../../../api/refusal.ts';
import { DraftLine } from '../../../../drafts/draft-line.tsx';
import { useDraft } from '../../../../drafts/use-draft.ts';
import { InstantInWords } from '../../../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../../../parts/refusal-message.tsx';
import { useCase } from '../../case.tsx';
import { WordsField } from '../../deeds/fields.tsx';
import { useDeed } from '../../deeds/use-deed.ts';
import type { Understood, Version } from './questions.ts';
import { Small } from '../../small.tsx';
import type { Begin } from './task.ts';
import { Theirs } from './theirs.tsx';
import styles from './understand.module.css';
import { isSame, nothingYet, type Words, wordFields, wordsOf } from './words.ts';

interface WritingForm extends Words {
  /** The version of the text these words were typed upon; 0 for the first. */
  readonly base: number;
  readonly typed: boolean;
}

type WritingProps = {
  readonly known: Understood;
  readonly draft: Version | undefined;
  readonly begin: Begin;
  readonly onDropped: () => void;
};

export function Writing({ known, draft, begin, onDropped }: WritingProps) {
  const { page } = useCase();
  const former = known.versions.findLast(({ sent }) => sent !== null);
  const kept = wordsOf(draft ?? former ?? { ...nothingYet, outcomeWanted: known.outcomeWanted });
  const version = draft?.version ?? 0;
  const typed = useDraft<WritingForm>(`understanding:${page.id}`, { ...kept, base: version, typed: false });
  const { value } = typed;
  const mine = wordsOf(value);
  const save = useDeed<WritingForm>({
    send: ({ base, ...words }, { params }) =>
      answer(
        api.POST('/api/complaints/{id}/understanding', {
          params,
          body: { ...wordsOf(words), ...(base === 0 ? {} : { version: base }) },
        }),
      ),
    said: 'Our understanding is saved. It has not been sent.',
  });
  const drop = useDeed<null>({
    send: (_, { params }) => answer(api.POST('/api/complaints/{id}/understanding-drop', { params, body: { version } })),
    said: 'The version being written was dropped.',
    onDone: () => {
      typed.forget();
      onDropped();
    },
  });
  const saved = draft !== undefined && value.typed && isSame(mine, kept);
  const { forget } = typed;
  useEffect(() => {
    if (saved) forget();
  }, [saved, forget]);
  const overtaken = draft !== undefined && value.typed && !saved && value.base !== version;
  const unsaved = value.typed && !saved;
  const wrong = asRefusal(save.error).fields;
  return (
    <div className={styles['writing']}>
      <p className={styles['quiet']}>
        Version {draft?.number ?? known.versions.length + 1}
        {draft ? (
          <>
            , last saved by {draft.changed.by ?? 'Redress'} <InstantInWords at={draft.changed.at} />
          </>
        ) : null}
        . Its points are those of the complaint, as they stand when it is sent.
      </p>
      {wordFields.map(({ field, label, about, rows }) => (
        <WordsField
          key={field}
          field={field}
          label={label}
          about={about}
          rows={rows}
          value={value[field]}
          onChange={(words) => typed.change({ [field]: words, base: value.base, typed: true })}
          error={save.error ? wrong[field] : undefined}
        />
      ))}
      {overtaken ? (
        <Theirs
          theirs={draft}
          mine={mine}
          busy={save.busy}
          onMine={() => save.run({ ...value, base: version })}
          onTheirs={() => typed.forget()}
        />
      ) : (
        <RefusalMessage error={save.error ?? drop.error} />
      )}
      <div className={styles['tools']}>
        {overtaken ? null : (
          <Button
            onClick={() => save.run(value)}
            loading={save.busy}
            variant={unsaved || !draft ? 'filled' : 'default'}
            disabled={!unsaved && draft !== undefined}
          >
            Save
          </Button>
        )}
        {draft && !unsaved ? <Button onClick={() => begin({ kind: 'send' })}>It was put to the customer</Button> : null}
        {draft && !unsaved ? <Small onClick={() => drop.run(null)}>Drop this version</Small> : null}
        <DraftLine draft={typed} />
      </div>
    </div>
  );
}
