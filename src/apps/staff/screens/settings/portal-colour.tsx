// The organisation's colour on the pages for customers. One in which words could not be read is refused with the nearest that can.
import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import type { PortalArranged } from '../../api/portal.ts';
import { queries } from '../../api/queries.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './settings.module.css';

export function PortalColour({ arranged }: { readonly arranged: PortalArranged }) {
  const [colour, setColour] = useState(arranged.colour ?? '');
  const save = useOnce({
    mutationFn: () => answer(api.PUT('/api/settings/portal/colour', { body: { colour, version: arranged.version } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['portal'] }),
  });
  const fields = save.error ? asRefusal(save.error).fields : {};
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <section aria-labelledby="portal-colour">
      <h2 id="portal-colour">Colour</h2>
      <form className={styles['form']} onSubmit={send} noValidate>
        <TextInput
          label="Colour of links and buttons"
          description="Written as #0f5c66; empty for the pages’ own. Words in it must be readable on the light page; on the dark one it is lightened by itself."
          placeholder={arranged.shown.light}
          value={colour}
          onChange={(event) => setColour(event.currentTarget.value)}
          error={fields['colour']}
        />
        <RefusalMessage error={save.error} />
        <div>
          <Button type="submit" loading={save.isPending} disabled={colour === (arranged.colour ?? '')}>
            Use this colour
          </Button>
        </div>
      </form>
    </section>
  );
}
