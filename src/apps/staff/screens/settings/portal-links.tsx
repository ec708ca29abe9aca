// Links and codes for a door, a receipt, a leaflet or a site: made here, printed from their sheet, with how many came by each.
import { Button, Select, Table, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { type PortalWay, portalWays } from '#domain/portal-link.ts';
import { answer, api } from '../../api/client.ts';
import type { PortalArranged } from '../../api/portal.ts';
import { queries } from '../../api/queries.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { type LinkSubject, noSubject, SubjectFields } from './portal-link-subject.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './settings.module.css';
import wide from './portal-links.module.css';

const again = () => queries.invalidateQueries({ queryKey: ['portal'] });
const ways = Object.entries(portalWays).map(([value, label]) => ({ value, label }));
const isWay = (word: string | null): word is PortalWay => word !== null && Object.hasOwn(portalWays, word);

export function PortalLinks({ arranged }: { readonly arranged: PortalArranged }) {
  return (
    <section aria-labelledby="portal-links">
      <h2 id="portal-links">Links and codes</h2>
      <p>
        One for each place or product, so that you see where people come from. A code may hang on a wall: it opens nothing but the
        form.
      </p>
      <NewLink />
      {arranged.links.length === 0 ? <p>None yet.</p> : <LinkTable links={arranged.links} />}
    </section>
  );
}

function NewLink() {
  const [label, setLabel] = useState('');
  const [way, setWay] = useState<PortalWay>('start');
  const [about, setAbout] = useState<LinkSubject>(noSubject);
  const make = useOnce({
    mutationFn: () =>
      answer(
        api.POST('/api/settings/portal/links', {
          body: { label, way, product: about.product || null, legalEntity: about.legalEntity || null },
        }),
      ),
    onSuccess: async () => {
      setLabel('');
      setAbout(noSubject);
      await again();
    },
  });
  const fields = make.error ? asRefusal(make.error).fields : {};
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form className={styles['form']} onSubmit={send} noValidate>
      <TextInput
        label="Where it hangs, or what it is for"
        placeholder="Front desk, Quay Street"
        value={label}
        error={fields['label']}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Select
        label="It leads to"
        data={ways}
        value={way}
        allowDeselect={false}
        onChange={(value) => isWay(value) && setWay(value)}
      />
      <SubjectFields value={about} onChange={setAbout} />
      <RefusalMessage error={make.error} />
      <div>
        <Button type="submit" loading={make.isPending}>
          Make a link and code
        </Button>
      </div>
    </form>
  );
}

function LinkTable({ links }: { readonly links: PortalArranged['links'] }) {
  const retire = useOnce({
    mutationFn: (code: string) => answer(api.POST('/api/settings/portal/links/{code}/retire', { params: { path: { code } } })),
    onSuccess: again,
  });
  return (
    <>
      <RefusalMessage error={retire.error} />
      <div className={wide['scroll']}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>For</Table.Th>
              <Table.Th>Leads to</Table.Th>
              <Table.Th>Came by it</Table.Th>
              <Table.Th>Use it</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {links.map(({ code, label, way, came, retired, product, legalEntity }) => (
              <Table.Tr key={code}>
                <Table.Td>
                  {retired ? `${label} (retired)` : label}
                  {product || legalEntity ? (
                    <span className={wide['about']}>{[product, legalEntity].filter(Boolean).join(', ')}</span>
                  ) : null}
                </Table.Td>
                <Table.Td>{portalWays[way]}</Table.Td>
                <Table.Td>{came}</Table.Td>
                <Table.Td>
                  <a href={`/t/${code}/sheet`}>Sheet to print</a> <a href={`/t/${code}/code.svg`}>Code as SVG</a>{' '}
                  <CopyButton text={new URL(`/t/${code}`, location.href).href} words="Copy the link" />{' '}
                  {retired ? null : (
                    <Button variant="subtle" onClick={() => retire.mutate(code)} aria-label={`Retire “${label}”`}>
                      Retire
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
