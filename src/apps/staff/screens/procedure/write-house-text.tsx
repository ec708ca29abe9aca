// The desk on which the procedure or the charter is written: the editor of letters, live values to put in, times that are longer than
// the rules, and publishing. What is typed is kept as a draft of one's own until it is saved for all who keep it.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { houseTexts } from '#domain/procedure/house-text.ts';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { Said } from '../../parts/said.tsx';
import { useSaid } from '../../parts/use-said.ts';
import { LetterEditor } from '../complaint/stages/respond/letter-editor.tsx';
import { LiveValues } from './live-values.tsx';
import styles from './procedure.module.css';
import { PublishDialog } from './publish-dialog.tsx';
import { type HouseTextPage, houseTextQuery, houseTextsChanged, type Keeping, textNamed } from './questions.ts';
import { TooLongTimes } from './too-long-times.tsx';
import { useWritingText } from './writing-text.ts';

export function WriteHouseText() {
  const text = textNamed(useParams({ strict: false }).text ?? '');
  const { data, error, refetch } = useQuery(houseTextQuery(text));
  return (
    <Page
      title={`${houseTexts[text].name}: draft`}
      lead={
        <Link to="/our/$text" params={{ text }} className={styles['lead']}>
          Back to what is published
        </Link>
      }
    >
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="the draft" rows={8} /> : null}
      {data?.keeps ? <Desk key={text} page={data} keeps={data.keeps} /> : null}
      {data && !data.keeps ? <p>Only those who keep the rules write this. You can read what is published.</p> : null}
    </Page>
  );
}

function Desk({ page, keeps }: { readonly page: HouseTextPage; readonly keeps: Keeping }) {
  const { text } = page;
  const [said, say] = useSaid();
  const [editor, setEditor] = useState<Editor | null>(null);
  const [publishing, setPublishing] = useState(false);
  const navigate = useNavigate();
  const writing = useWritingText(page, keeps);
  const params = { path: { text } };
  const save = useOnce({
    mutationFn: () =>
      answer(api.PUT('/api/house-texts/{text}/draft', { params, body: { version: writing.base, content: writing.blocks } })),
    onSuccess: async () => {
      await houseTextsChanged();
      writing.forget();
      say('The draft is saved.');
    },
    onError: () => houseTextsChanged(),
  });
  const drop = useOnce({
    mutationFn: () =>
      answer(api.DELETE('/api/house-texts/{text}/draft', { params: { ...params, query: { version: writing.version } } })),
    onSuccess: async () => {
      writing.forget();
      await houseTextsChanged();
      await navigate({ to: '/our/$text', params: { text } });
    },
  });
  const unsaved = writing.typed || !keeps.draft;
  return (
    <div className={styles['desk']}>
      <div className={styles['part']}>
        <p className={styles['quiet']}>
          {keeps.draft ? (
            <>
              Version {keeps.draft.number}, saved by {keeps.draft.by ?? 'somebody'} <InstantInWords at={keeps.draft.at} />
              {writing.typed ? '; what you typed since is kept and not saved yet.' : '.'}
            </>
          ) : page.versions.length > 0 ? (
            'It begins with the words of the newest version. Nothing is saved yet.'
          ) : (
            'A first text made from the rules that apply to you. Word it your own way; nothing is saved yet.'
          )}
        </p>
        {writing.behind ? (
          <div className={styles['ask']}>
            <p>A colleague saved the draft since you began. Save yours over it, or go on with theirs.</p>
            <Button variant="default" onClick={writing.goOn}>
              Keep mine
            </Button>
            <Button variant="default" onClick={writing.forget}>
              Take theirs
            </Button>
          </div>
        ) : null}
        <LetterEditor name={houseTexts[text].name} writing={writing.written} points={[]} onReady={setEditor} headings="h2" />
        <RefusalMessage error={save.error ?? drop.error} />
        <div className={styles['deeds']}>
          <Button loading={save.isPending} disabled={!unsaved || writing.behind} onClick={() => save.mutate()}>
            Save the draft
          </Button>
          <Button variant="default" disabled={unsaved} onClick={() => setPublishing(true)}>
            Publish…
          </Button>
          {keeps.draft ? (
            <Button variant="subtle" loading={drop.isPending} onClick={() => drop.mutate()}>
              Throw the draft away
            </Button>
          ) : null}
          {page.versions.length > 0 || keeps.draft ? (
            <Button variant="subtle" onClick={() => writing.change(keeps.starter)}>
              Begin again from the rules
            </Button>
          ) : null}
        </div>
      </div>
      <aside className={styles['side']} aria-label="Beside the text">
        <TooLongTimes tooLong={writing.tooLong} />
        <LiveValues live={keeps.live} editor={editor} />
      </aside>
      {publishing ? (
        <PublishDialog
          page={page}
          version={writing.version}
          tooLong={writing.tooLong.length}
          onClose={() => setPublishing(false)}
        />
      ) : null}
      <Said words={said} />
    </div>
  );
}
