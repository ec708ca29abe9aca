// The other sites that may show our form in a page of theirs. Without being named here a site gets a plain link, which always works.
import { Button, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import type { PortalArranged } from '../../api/portal.ts';
import { queries } from '../../api/queries.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './settings.module.css';

export function PortalSites({ arranged }: { readonly arranged: PortalArranged }) {
  const kept = arranged.sites.join('\n');
  const [typed, setTyped] = useState(kept);
  const sites = typed.split(/\s+/).filter(Boolean);
  const save = useOnce({
    mutationFn: () => answer(api.PUT('/api/settings/portal/sites', { body: { sites, version: arranged.version } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['portal'] }),
  });
  const fields = save.error ? asRefusal(save.error).fields : {};
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <section aria-labelledby="portal-sites">
      <h2 id="portal-sites">In other sites</h2>
      <form className={styles['form']} onSubmit={send} noValidate>
        <Textarea
          label="Sites that may show the form in their pages"
          description="One a line, such as https://www.example.org. The guide says what to put into the page."
          autosize
          minRows={2}
          value={typed}
          error={fields['sites']}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <RefusalMessage error={save.error} />
        <div>
          <Button type="submit" loading={save.isPending} disabled={typed === kept}>
            Save the sites
          </Button>
        </div>
      </form>
    </section>
  );
}
