// What may be done with the letter on the desk: save it, see how it will look, ask for approval, send it, compare versions, put it
// away. Saving comes first where something was typed, so that what is seen or sent is what stands here.
import { Anchor, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { sendBackReasons } from '#domain/approval.ts';
import { chosenFiles } from '#domain/letter/enclosure.ts';
import { answer, api } from '../../../../api/client.ts';
import { asRefusal } from '../../../../api/refusal.ts';
import { DraftLine } from '../../../../drafts/draft-line.tsx';
import { RefusalMessage } from '../../../../parts/refusal-message.tsx';
import { useCase } from '../../case.tsx';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { WordsField } from '../../deeds/fields.tsx';
import { useDeed } from '../../deeds/use-deed.ts';
import { CompareVersions } from './compare-versions.tsx';
import { type Letter, letterFile, letterQuery } from './questions.ts';
import styles from './respond.module.css';
import { Preview } from './preview.tsx';
import { SendLetter } from './send-letter.tsx';
import type { Writing } from './writing.ts';

interface FootProps {
  readonly letter: Letter;
  readonly writing: Writing;
}

export function Foot({ letter, writing }: FootProps) {
  const [opened, open] = useState<'send' | 'approval' | 'compare' | 'page' | null>(null);
  const next = useRef<'send' | 'approval' | null>(null);
  const save = useSave(letter, writing, () => {
    // Whatever was opened while it was being saved stays open; what was asked for before saving is opened once.
    if (next.current !== null) open(next.current);
    next.current = null;
  });
  const held = writing.gate.some(({ level }) => level === 'must');
  const waits = letter.approval?.state === 'waiting';
  const close = () => open(null);
  const saved = (then: typeof next.current) => {
    // What is asked for while a save is under way is opened when that save has been read again; a second save would be refused.
    next.current = writing.typed ? then : null;
    if (writing.typed) save.run();
    else open(then);
  };
  return (
    <footer className={styles['desk']}>
      <Approved letter={letter} />
      {writing.behind ? (
        <p role="status" className={styles['behind']}>
          {letter.changedBy?.name ?? 'Somebody'} saved version {letter.version} while you were writing. Yours is kept here.{' '}
          {writing.joined ? (
            <>
              You changed different parts:{' '}
              <Anchor
                component="button"
                type="button"
                inherit
                className={styles['lead'] ?? ''}
                onClick={() => writing.joined && writing.goOn(writing.joined)}
              >
                put both together
              </Anchor>
              . Or compare, then{' '}
            </>
          ) : (
            'You changed the same part. Compare, then '
          )}
          <Anchor component="button" type="button" inherit className={styles['lead'] ?? ''} onClick={() => save.over()}>
            save yours over it
          </Anchor>{' '}
          or{' '}
          <Anchor component="button" type="button" inherit className={styles['lead'] ?? ''} onClick={writing.draft.forget}>
            go on with theirs
          </Anchor>
          .
        </p>
      ) : null}
      {asRefusal(save.error).code === 'letter.stale' ? null : <RefusalMessage error={save.error} />}
      <div className={styles['foot']}>
        <Button onClick={() => saved(null)} loading={save.busy} disabled={!writing.typed || writing.behind}>
          Save
        </Button>
        <Button variant="default" disabled={writing.behind || held || waits} onClick={() => saved('send')}>
          Send
        </Button>
        <Button id="approval" variant="default" disabled={writing.behind || waits} onClick={() => saved('approval')}>
          Ask for approval
        </Button>
        {letter.versions.length > 1 || writing.behind ? (
          <Button
            variant="subtle"
            onClick={() => open(opened === 'compare' ? null : 'compare')}
            aria-expanded={opened === 'compare'}
          >
            Compare versions
          </Button>
        ) : null}
        <Button variant="subtle" onClick={() => open(opened === 'page' ? null : 'page')} aria-expanded={opened === 'page'}>
          See it as a page
        </Button>
        <Discard letter={letter} />
        <DraftLine draft={writing.draft} />
      </div>
      <Forms letter={letter} typed={writing.typed} />
      {opened === 'page' ? <Preview letter={letter} writing={writing} /> : null}
      {opened === 'compare' ? <CompareVersions letter={letter} mine={writing.typed ? writing.content : null} /> : null}
      {opened === 'send' ? <SendLetter letter={letter} writing={writing} onClose={close} /> : null}
      {opened === 'approval' ? <AskApproval letter={letter} onClose={close} /> : null}
    </footer>
  );
}

function useSave(letter: Letter, writing: Writing, onSaved: () => void) {
  const { page } = useCase();
  const queries = useQueryClient();
  const deed = useDeed<{ version: number }>({
    send: async ({ version }, { params }) => {
      const { parts, alsoEnclosed, ...chosen } = writing.content;
      const written = parts.map(({ key, locked, blocks, chosen, belongs }) => ({
        key,
        chosen,
        belongs,
        ...(locked ? {} : { blocks }),
      }));
      const named = alsoEnclosed.map((line) => line.trim()).filter((line) => line !== '');
      const body = {
        letter: letter.id,
        version,
        recipient: writing.recipient,
        outside: writing.outside,
        parts: written,
        ...chosen,
        alsoEnclosed: named,
      };
      const saved = await answer(api.POST('/api/complaints/{id}/letter-versions', { params, body }));
      // What is sent or approved next is what was saved, so it is read again before the draft goes; both show at once, so that
      // nobody is told that somebody else saved what they saved themselves.
      await queries.invalidateQueries({ queryKey: letterQuery(page.id, letter.id).queryKey });
      writing.kept(saved.version);
    },
    said: 'Letter saved.',
    onDone: onSaved,
  });
  const run = () => {
    if (writing.typed && !writing.behind && !deed.busy) deed.again({ version: writing.base });
  };
  useHotkeys([['mod+S', run]], [], true);
  return { run, over: () => deed.again({ version: letter.version }), busy: deed.busy, error: deed.error };
}

/** How it will look: the saved letter in each form it can have. */
export function Forms({ letter, typed = false }: { readonly letter: Letter; readonly typed?: boolean }) {
  const { page } = useCase();
  const at = (form: string, more = {}) => letterFile(page.id, letter.id, form, more);
  return (
    <p className={styles['pair']}>
      <span>{typed ? 'As last saved:' : 'How it looks:'}</span>
      <Anchor href={at('pdf', { show: 'page' })} target="_blank">
        PDF
      </Anchor>
      <Anchor href={at('large-print', { show: 'page' })} target="_blank">
        Large print
      </Anchor>
      <Anchor href={at('word')}>Word</Anchor>
      <Anchor href={at('text')}>Plain text</Anchor>
      {chosenFiles(letter.files, letter.content.files).some(({ goes }) => goes === 'beside') ? (
        <Anchor href={at('archive')}>All that goes out (ZIP)</Anchor>
      ) : null}
    </p>
  );
}

function Approved({ letter: { approval } }: { readonly letter: Letter }) {
  if (approval === null || approval.state === 'withdrawn' || approval.state === 'overtaken') return null;
  const { state, covers, decidedBy, reason, words } = approval;
  if (state === 'waiting') return <p role="status">A colleague was asked to approve it and has not answered yet.</p>;
  if (state === 'approved')
    return (
      <p role="status">
        {covers
          ? `Approved by ${decidedBy ?? 'a colleague'}.`
          : 'It was approved, and changed since. Ask again for what it says now.'}
      </p>
    );
  return (
    <p role="status">
      Sent back by {decidedBy ?? 'a colleague'}: {reason ? sendBackReasons[reason] : ''}
      {words ? `. ${words}` : ''}
    </p>
  );
}

function AskApproval({ letter, onClose }: { readonly letter: Letter; readonly onClose: () => void }) {
  return (
    <DeedForm
      name={`letter-approval-${letter.id}`}
      title="Ask a colleague to approve this letter"
      why="They see the letter as it is now. If it changes after, it has to be asked again."
      empty={{ note: '' }}
      send={({ note }, { params }) =>
        answer(api.POST('/api/complaints/{id}/approval-requests', { params, body: { kind: 'letter', subject: letter.id, note } }))
      }
      save="Ask"
      said="Approval asked for."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="note"
          label="What they should look at"
          value={form.note}
          onChange={(note) => change({ note })}
          error={wrong('note')}
        />
      )}
    </DeedForm>
  );
}

function Discard({ letter }: { readonly letter: Letter }) {
  const [sure, ask] = useState(false);
  return (
    <>
      <Button variant="subtle" onClick={() => ask(true)}>
        Discard
      </Button>
      {sure ? (
        <DeedForm
          name={`letter-discard-${letter.id}`}
          title={`Discard: ${letter.rule.name}`}
          why="It will not be sent. It stays in the list, with every version that was kept."
          empty={{}}
          send={(_, { params }) =>
            answer(
              api.POST('/api/complaints/{id}/letter-discards', { params, body: { letter: letter.id, version: letter.version } }),
            )
          }
          save="Discard it"
          said="Letter discarded. Its versions are kept."
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  );
}
