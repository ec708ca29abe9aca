// The form of one other help desk: what it is called, where its contacts belong, how long they stay, and how what it posts is read.
import { Button, Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { RemoveButton } from '../../parts/remove-button.tsx';
import styles from '../mail/mail.module.css';
import { type Belonging, BelongingFields, belongingOf } from './belonging-fields.tsx';
import { type Desk, jsonTyped, type Mapping, notJson } from './desk-questions.ts';

export function DeskForm({ desk, onClose }: { readonly desk: Desk | null; readonly onClose: () => void }) {
  const [name, setName] = useState(desk?.name ?? '');
  const [title, setTitle] = useState(desk?.title ?? '');
  const [active, setActive] = useState(desk?.active ?? true);
  const [listed, setListed] = useState(desk?.listed ?? true);
  const [belongs, setBelongs] = useState<Belonging>(() => belongingOf(desk));
  const [addresses, setAddresses] = useState(desk?.ourAddresses.join('\n') ?? '');
  const [keepDays, setKeepDays] = useState<number | string>(desk?.keepDays ?? '');
  const [mapping, setMapping] = useState(desk?.mapping ? JSON.stringify(desk.mapping, null, 2) : '');
  const typed = jsonTyped(mapping);
  const save = useOnce({
    mutationFn: () => {
      const kept = desk ? { desk: desk.id, version: desk.version } : {};
      const { channel, product, team } = belongs;
      const ourAddresses = addresses.split(/[\n,;]/).map((one) => one.trim()).filter((one) => one !== '');
      const where = { channel, product, team, ourAddresses };
      const body = { ...kept, ...where, name, title, active, listed, keepDays: keepDays === '' ? null : Number(keepDays), mapping: typed as Mapping };
      return answer(api.POST('/api/settings/help-desks', { body }));
    }, // biome-ignore format: one body
    onSuccess: onClose,
  });
  const fields = save.error ? asRefusal(save.error).fields : {};
  const wrongMapping = Object.entries(fields).find(([field]) => field.startsWith('mapping'))?.[1];
  const wrongAddress = Object.entries(fields).find(([field]) => field.startsWith('ourAddresses'))?.[1];
  return (
    <form
      className={`${styles['card']} ${styles['deed']}`}
      aria-label={desk ? `Change ${desk.title}` : 'Add a help desk'}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending && typed !== undefined) save.mutate();
      }}
    >
      <TextInput
        label="What people call it"
        value={title}
        error={fields['title']}
        autoFocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {desk ? null : (
        <TextInput
          label="Its name in files and posts"
          description="In small letters, such as zammad. It stays as it is."
          value={name}
          error={fields['name']}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <Checkbox label="Take what it posts" checked={active} onChange={(event) => setActive(event.currentTarget.checked)} />
      <Checkbox
        label="List its contacts with our own"
        description="If not, they are found under its name. Signs in them are listed either way."
        checked={listed}
        onChange={(event) => setListed(event.currentTarget.checked)}
      />
      <BelongingFields belongs={belongs} fields={fields} onChange={(next) => setBelongs((now) => ({ ...now, ...next }))} />
      <Textarea
        label="Addresses of ours"
        description="For plain e-mail alone: the addresses and domains our people write from, one a line, such as example.org. Who writes from them is our side; everybody else is the customer."
        value={addresses}
        error={wrongAddress}
        autosize
        minRows={2}
        maxRows={10}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setAddresses(event.currentTarget.value)}
      />
      <NumberInput
        label="Days its contacts are kept"
        description="Those that became nothing are removed after so many days. Left empty, they stay."
        value={keepDays}
        error={fields['keepDays']}
        min={1}
        max={3650}
        onChange={setKeepDays}
      />
      <Textarea
        label="Mapping"
        description="How what it posts is read, as JSON; the guide has one for each help desk it names. Left empty, it posts contacts as Redress takes them."
        value={mapping}
        error={typed === undefined ? notJson : wrongMapping}
        autosize
        minRows={3}
        maxRows={20}
        spellCheck={false}
        styles={{ input: { fontFamily: 'monospace' } }}
        onChange={(event) => setMapping(event.currentTarget.value)}
      />
      <RefusalMessage error={save.error} />
      <div>
        <Button type="submit" loading={save.isPending}>
          Keep
        </Button>{' '}
        <Button variant="default" onClick={onClose}>
          Not now
        </Button>
      </div>
      {desk ? (
        <RemoveButton
          words="Remove this help desk"
          sure="Yes, remove it"
          remove={() =>
            answer(
              api.POST('/api/settings/help-desks/{id}/removal', {
                params: { path: { id: desk.id } },
                body: { version: desk.version },
              }),
            )
          }
          onRemoved={onClose}
        />
      ) : null}
    </form>
  );
}
