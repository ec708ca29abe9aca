// The words in which customers are told how it stands without asking, in each language: as they came or the organisation's own. How far
// the program goes by itself with each is chosen under Handling.
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { longestNotice } from '#domain/informing/notice-words.ts';
import { answer, api } from '../../api/client.ts';
import { type NoticeKept, noticesQuery } from '../../api/mail.ts';
import { queries } from '../../api/queries.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { Choice } from '../../parts/choice.tsx';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { Saved } from '../../parts/saved.tsx';
import styles from './settings.module.css';
import { SettingsFrame } from './settings-frame.tsx';

type Words = NoticeKept['words'][number];
type Kept = {
  readonly languages: readonly string[];
  readonly gaps: readonly { gap: string; means: string }[];
  readonly notices: readonly NoticeKept[];
};

export function NoticesScreen() {
  const { data, error, isPending, refetch } = useQuery(noticesQuery);
  return (
    <SettingsFrame
      title="What customers are told"
      lead={
        <>
          The words of what is prepared or sent without anybody asking. How far it goes by itself is chosen under{' '}
          <Link to="/settings/handling">Handling</Link>.
        </>
      }
    >
      {isPending ? <LoadingState what="the words" rows={8} /> : null}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data ? <Notices kept={data} /> : null}
    </SettingsFrame>
  );
}

const nameOf = (code: string): string => new Intl.DisplayNames('en-GB', { type: 'language' }).of(code) ?? code;

function Notices({ kept: { languages, gaps, notices } }: { readonly kept: Kept }) {
  const [language, setLanguage] = useState('en');
  const [other, setOther] = useState('');
  const begun = languages.includes(language) ? languages : [...languages, language];
  const begin = (event: SubmitEvent) => {
    event.preventDefault();
    if (/^[a-z]{2,3}$/.test(other)) setLanguage(other);
  };
  return (
    <div className={styles['choices']}>
      <div className={styles['begin']}>
        <Choice
          label="Language"
          data={begun.map((code) => ({ value: code, label: nameOf(code) }))}
          value={language}
          onChoose={setLanguage}
        />
        <form onSubmit={begin} className={styles['choiceFoot']}>
          <TextInput
            label="Another language"
            description="Its code of two or three letters, such as pl. Its words begin as the English ones."
            value={other}
            maxLength={3}
            onChange={(event) => setOther(event.currentTarget.value.trim().toLowerCase())}
          />
          <Button type="submit" variant="default" disabled={!/^[a-z]{2,3}$/.test(other)}>
            Word them in it
          </Button>
        </form>
        <details>
          <summary>What can stand in braces</summary>
          <dl>
            {gaps.map(({ gap, means }) => (
              <div key={gap}>
                <dt>{`{${gap}}`}</dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
      {notices.map((notice) => {
        const words = notice.words.find((one) => one.language === language) ?? begunIn(notice, language);
        return words ? <NoticeForm key={`${notice.notice} ${language} ${words.version}`} notice={notice} words={words} /> : null;
      })}
    </div>
  );
}

function begunIn({ words }: NoticeKept, language: string): Words | undefined {
  const english = words.find((one) => one.language === 'en');
  return english && { ...english.original, original: english.original, language, version: 0, own: false, changed: null };
}

function NoticeForm({ notice, words }: { readonly notice: NoticeKept; readonly words: Words }) {
  const [subject, setSubject] = useState(words.subject);
  const [text, setText] = useState(words.text);
  const { language, version } = words;
  const save = useOnce({
    mutationFn: (becomes: { subject: string; text: string } | null) => {
      const params = { path: { notice: notice.notice, language } };
      return answer(api.PUT('/api/settings/notices/{notice}/{language}', { params, body: { version, words: becomes } }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate({ subject, text });
  };
  const fields = save.error ? asRefusal(save.error).fields : {};
  return (
    <form onSubmit={send} className={styles['choice']} aria-label={notice.name} noValidate>
      <h2 className={styles['name']}>
        {notice.name}
        {words.own ? <span className={styles['tag']}>Your own words</span> : null}
      </h2>
      <TextInput
        label="Subject"
        description="Read on locked screens: nothing of anybody stands in it."
        lang={language}
        value={subject}
        maxLength={150}
        required
        withAsterisk={false}
        error={fields['words.subject']}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea
        label="Text"
        lang={language}
        value={text}
        autosize
        minRows={6}
        maxRows={20}
        maxLength={longestNotice}
        required
        withAsterisk={false}
        error={fields['words.text']}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {words.changed ? (
        <p className={styles['more']}>
          Changed by {words.changed.by ?? 'somebody'}, <InstantInWords at={words.changed.at} />
        </p>
      ) : null}
      <RefusalMessage error={save.error} />
      <span className={styles['choiceFoot']}>
        <Button
          type="submit"
          size="sm"
          variant="default"
          loading={save.isPending}
          disabled={subject === words.subject && text === words.text}
          aria-label={`Save: ${notice.name}`}
        >
          Save
        </Button>
        {words.own ? (
          <Button size="sm" variant="subtle" loading={save.isPending} onClick={() => save.mutate(null)}>
            Back to how it came
          </Button>
        ) : null}
        <Saved when={save.isSuccess} />
      </span>
    </form>
  );
}
