// The organisation's logo: chosen, seen on every place it will stand in before it is used, given words for those who cannot see it, taken off.
import { Button, FileInput, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { logoKinds, logoLimits } from '#domain/logo.ts';
import { answer, api } from '../../api/client.ts';
import type { PortalArranged } from '../../api/portal.ts';
import { queries } from '../../api/queries.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { LogoPreview } from './logo-preview.tsx';
import styles from './settings.module.css';

const formOf = (parts: Readonly<Record<string, string | File>>) => {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) form.append(name, part);
  return { bodySerializer: () => form };
};
const again = () => queries.invalidateQueries({ queryKey: ['portal'] });

export function PortalLogo({ arranged }: { readonly arranged: PortalArranged }) {
  const { logo, organisation, version, shown } = arranged;
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState(logo?.alt ?? organisation);
  const look = useOnce({
    mutationFn: (chosen: File) =>
      answer(api.POST('/api/settings/portal/logo/trial', { body: { file: '' }, ...formOf({ file: chosen }) })),
  });
  const use = useOnce({
    mutationFn: () => {
      const form = formOf({ alt, version: String(version), ...(file ? { file } : {}) });
      return answer(api.POST('/api/settings/portal/logo', { body: { alt, version: String(version) }, ...form }));
    },
    onSuccess: again,
  });
  const remove = useOnce({
    mutationFn: () => answer(api.POST('/api/settings/portal/logo/remove', { body: { version } })),
    onSuccess: again,
  });
  const choose = (chosen: File | null) => {
    setFile(chosen);
    look.reset();
    use.reset();
    if (chosen) look.mutate(chosen);
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    use.mutate();
  };
  const tried = look.data && { ...look.data, src: `data:image/png;base64,${look.data.png}`, alt };
  const picture = file ? tried : logo && { ...logo, src: logo.address, alt };
  const refused = use.error ?? remove.error;
  const nothingNew = file === null ? logo === null || alt.trim() === logo.alt : !look.data;
  return (
    <section aria-labelledby="portal-logo">
      <h2 id="portal-logo">Logo</h2>
      <p>
        On the customers’ pages, at the head of e-mails and letters, and on the sheets you print. The name beside it, {organisation}
        , is changed under <Link to="/settings">Organisation</Link>.
      </p>
      <form className={styles['form']} onSubmit={send} noValidate>
        <FileInput
          label={logo ? 'Another logo' : 'Logo'}
          description="PNG, JPEG, WebP or SVG, up to 5 MB. Empty margins are cut off. Turn the words of an SVG into shapes first."
          accept={logoKinds.join(',')}
          placeholder="Choose a picture"
          clearable
          clearButtonProps={{ 'aria-label': 'Choose none' }}
          value={file}
          onChange={choose}
          error={look.error ? asRefusal(look.error).message : undefined}
        />
        <TextInput
          label="What it says to those who cannot see it"
          description="Read out by screen readers, and shown in e-mails where pictures are off. Mostly the organisation’s name."
          maxLength={logoLimits.alt}
          value={alt}
          error={use.error ? asRefusal(use.error).fields['alt'] : undefined}
          onChange={(event) => setAlt(event.currentTarget.value)}
        />
        {look.data?.ground === 'dark' ? (
          <p>It is light, so it stands on a dark ground: on white paper nobody would see it.</p>
        ) : null}
        {picture ? <LogoPreview logo={picture} organisation={organisation} colours={shown} /> : null}
        <RefusalMessage error={refused} />
        <div>
          <Button type="submit" loading={use.isPending} disabled={nothingNew}>
            {file || !logo ? 'Use this logo' : 'Save its words'}
          </Button>{' '}
          {logo ? (
            <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
              Take the logo off
            </Button>
          ) : null}
        </div>
      </form>
    </section>
  );
}
