// Logging a complaint while on the phone: one column from who to what they want, help at the side, ⌘↵ or Ctrl+Enter logs. What
// is typed is kept at once on this device and a moment later on the server, until it is logged.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { useDraft } from '../../drafts/use-draft.ts';
import { asRefusal } from '../../api/refusal.ts';
import { Page } from '../../parts/page.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { useKeys } from '../../shell/actions.tsx';
import { KeyCaps } from '../../shell/key-caps.tsx';
import { About } from './about.tsx';
import { emptyForm } from './form.ts';
import styles from './log-complaint.module.css';
import { LoggedPage } from './logged.tsx';
import { choicesQuery } from '../../api/choices.ts';
import { Reach } from './reach.tsx';
import { Receipt } from './receipt.tsx';
import { Side } from './side.tsx';
import { type Logged, useLog } from './use-log.ts';
import { Who, WhoElse } from './who.tsx';
import { Words } from './words.tsx';

export function LogComplaint() {
  const [logged, setLogged] = useState<Logged | null>(null);
  if (logged) return <LoggedPage logged={logged} onAnother={() => setLogged(null)} />;
  return <LogForm onLogged={setLogged} />;
}

function LogForm({ onLogged }: { readonly onLogged: (logged: Logged) => void }) {
  const draft = useDraft('log-complaint', emptyForm);
  const { data: choices } = useQuery(choicesQuery);
  const log = useLog(draft, onLogged);
  const { value: form, change } = draft;
  const submit = () => log.mutate(form);
  useKeys([{ id: 'log-it', words: 'Log the complaint', keys: 'mod+enter', group: 'This page', run: submit }]);
  const fields = log.error ? asRefusal(log.error).fields : {};
  const part = { form, change, fields };
  return (
    <Page title="Log a complaint" lead="Their words first. Everything else can be added later.">
      <div className={styles['layout']}>
        <form
          className={styles['form']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <DraftLine draft={draft} />
          <Who {...part} />
          <Words {...part} />
          <WhoElse {...part} />
          <About {...part} choices={choices} />
          <Reach {...part} />
          <Receipt {...part} choices={choices} />
          <RefusalMessage error={log.error} />
          <div className={styles['end']}>
            <Button size="lg" loading={log.isPending} onClick={submit}>
              Log the complaint
            </Button>
            <KeyCaps keys="mod+enter" />
          </div>
        </form>
        <Side form={form} change={part.change} />
      </div>
    </Page>
  );
}
