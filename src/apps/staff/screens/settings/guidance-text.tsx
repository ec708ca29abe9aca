// One guidance text: worded the organisation's own way, looked at as it will be read, taken back to how it came; every version below.
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { longestGuidance } from '#domain/guidance.ts';
import { answer, api } from '../../api/client.ts';
import { guidanceHistoryQuery } from '../../api/guidance.ts';
import { keys } from '../../api/keys.ts';
import { queries } from '../../api/queries.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { GuidanceBody } from '../../parts/guidance-body.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './settings.module.css';
import { SettingsFrame } from './settings-frame.tsx';

type History = Awaited<ReturnType<NonNullable<ReturnType<typeof guidanceHistoryQuery>['queryFn']>>>;

export function GuidanceText() {
  const { guidance } = useParams({ from: '/house/settings/guidance/$guidance' });
  const { data, error, isPending, refetch } = useQuery(guidanceHistoryQuery(guidance));
  return (
    <SettingsFrame
      title={data?.text.title ?? 'Guidance'}
      lead={
        <Link to="/settings/guidance" className={styles['back']}>
          All guidance
        </Link>
      }
    >
      <div className={styles['sheet']}>
        {isPending ? <LoadingState what="the text" rows={8} /> : null}
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {data ? <WordsForm key={data.text.version} history={data} /> : null}
        {data ? <Versions history={data} /> : null}
      </div>
    </SettingsFrame>
  );
}

function WordsForm({ history: { text, original } }: { readonly history: History }) {
  const [title, setTitle] = useState(text.title);
  const [body, setBody] = useState(text.body);
  const save = useOnce({
    mutationFn: (words: { title: string; body: string } | null) => {
      const params = { path: { id: text.id } };
      return answer(api.PUT('/api/settings/guidance/{id}', { params, body: { version: text.version, words } }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.guidance }),
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate({ title, body });
  };
  const fields = save.error ? asRefusal(save.error).fields : {};
  return (
    <form onSubmit={send} className={styles['choice']} noValidate>
      <TextInput
        label="Title"
        data-field="words.title"
        value={title}
        maxLength={120}
        required
        error={fields['words.title']}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label="Text"
        description="An empty line begins a new paragraph; lines that begin with “- ” make a list, named by the line above it."
        data-field="words.body"
        value={body}
        autosize
        minRows={10}
        maxRows={30}
        maxLength={longestGuidance}
        required
        error={fields['words.body']}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <section aria-label="As it will be read">
        <h2 className={styles['name']}>As it will be read</h2>
        <GuidanceBody body={body} />
      </section>
      <RefusalMessage error={save.error} />
      <span className={styles['choiceFoot']}>
        <Button type="submit" loading={save.isPending} disabled={title === text.title && body === text.body}>
          Save
        </Button>
        {text.own ? (
          <Button variant="default" loading={save.isPending} onClick={() => save.mutate(null)}>
            Back to how it came: “{original.title}”
          </Button>
        ) : null}
      </span>
    </form>
  );
}

function Versions({ history: { versions } }: { readonly history: History }) {
  if (versions.length === 0) return <p className={styles['more']}>It is as it came with Redress; nobody has changed it.</p>;
  return (
    <section aria-label="Versions">
      <h2 className={styles['name']}>Versions</h2>
      {versions.map(({ version, at, by, title, body }) => (
        <details key={version}>
          <summary>
            Version {version}, {by ?? 'somebody'}, <InstantInWords at={at} />
            {body === null ? ': back to how it came' : `: ${title}`}
          </summary>
          {body === null ? null : <GuidanceBody body={body} />}
        </details>
      ))}
    </section>
  );
}
