// What may be done with a return next: draw it up anew, check it, freeze it, note that it was sent in, open it again.
import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNow } from '../../clock.ts';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { useTimeZone } from '../../parts/day-in-words.tsx';
import { todayIn } from '../../parts/day-words.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { type ReturnPage, returnsChanged } from './questions.ts';
import styles from './returns.module.css';

type PageProps = { readonly page: ReturnPage };

export function Life({ page }: PageProps) {
  const [open, setOpen] = useState<'submit' | 'reopen' | null>(null);
  const may = (deed: ReturnPage['allowed'][number]) => page.allowed.includes(deed);
  const on = { params: { path: { id: page.id } }, body: { version: page.version } };
  const deed = useOnce({
    mutationFn: (what: 'drawings' | 'checks' | 'freezings') => {
      if (what === 'drawings') return answer(api.POST('/api/returns/{id}/drawings', on));
      return what === 'checks'
        ? answer(api.POST('/api/returns/{id}/checks', on))
        : answer(api.POST('/api/returns/{id}/freezings', on));
    },
    onSettled: returnsChanged,
  });
  if (page.allowed.length === 0) return null;
  const errors = page.findings.filter(({ severity }) => severity === 'error').length;
  return (
    <div className={styles['part']}>
      <div className={styles['deeds']}>
        {may('freeze') ? (
          <Button loading={deed.isPending} onClick={() => deed.mutate('freezings')}>
            Freeze it
          </Button>
        ) : null}
        {may('check') ? (
          <Button loading={deed.isPending} variant={errors > 0 ? 'default' : 'filled'} onClick={() => deed.mutate('checks')}>
            I have checked it
          </Button>
        ) : null}
        {may('submit') ? <Button onClick={() => setOpen('submit')}>It was sent in…</Button> : null}
        {may('draw-up') ? (
          <Button variant="default" loading={deed.isPending} onClick={() => deed.mutate('drawings')}>
            Draw it up anew
          </Button>
        ) : null}
        {may('reopen') ? (
          <Button variant="default" onClick={() => setOpen('reopen')}>
            Open it again…
          </Button>
        ) : null}
      </div>
      <RefusalMessage error={deed.error} />
      {open === 'submit' ? <SentIn page={page} onClose={() => setOpen(null)} /> : null}
      {open === 'reopen' ? <OpenAgain page={page} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}

type DialogProps = PageProps & { readonly onClose: () => void };

function SentIn({ page, onClose }: DialogProps) {
  const today = todayIn(useTimeZone(), useNow());
  const [said, setSaid] = useState({ on: today, how: '', reference: '' });
  const save = useOnce({
    mutationFn: () =>
      answer(
        api.POST('/api/returns/{id}/submissions', { params: { path: { id: page.id } }, body: { version: page.version, ...said } }),
      ),
    onSuccess: async () => {
      await returnsChanged();
      onClose();
    },
  });
  const { fields } = asRefusal(save.error);
  const wrong = (field: string) => (save.error ? fields[field] : undefined);
  const field = (name: keyof typeof said, label: string, type = 'text') => (
    <TextInput
      type={type}
      label={label}
      data-field={name}
      value={said[name]}
      error={wrong(name)}
      onChange={(event) => setSaid({ ...said, [name]: event.currentTarget.value })}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog title="The return was sent in" onClose={onClose}>
      <form className={styles['form']} onSubmit={submit} noValidate>
        {field('how', 'How, such as the regulator’s system')}
        {field('on', 'On which day', 'date')}
        {field('reference', 'Its reference there (if there is one)')}
        <RefusalMessage error={save.error} />
        <div className={styles['deeds']}>
          <Button type="submit" loading={save.isPending}>
            It was sent in
          </Button>
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function OpenAgain({ page, onClose }: DialogProps) {
  const [because, setBecause] = useState('');
  const save = useOnce({
    mutationFn: () =>
      answer(
        api.POST('/api/returns/{id}/reopenings', { params: { path: { id: page.id } }, body: { version: page.version, because } }),
      ),
    onSuccess: async () => {
      await returnsChanged();
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog title="Open the return again" onClose={onClose}>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <p className={styles['quiet']}>
          The frozen version is kept. A next one is drawn up from the complaints as they now are, and what changed is shown.
        </p>
        <Textarea
          label="Why"
          autosize
          minRows={3}
          data-field="because"
          value={because}
          error={save.error ? asRefusal(save.error).fields['because'] : undefined}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
        <RefusalMessage error={save.error} />
        <div className={styles['deeds']}>
          <Button type="submit" loading={save.isPending}>
            Open it again
          </Button>
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
