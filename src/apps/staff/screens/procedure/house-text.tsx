// The procedure or the charter as everyone who works here reads it: the version in force, what comes, saying that one read it, and
// what changed between versions. Those who keep it see who has read it and go from here to the draft.
import { Button } from '@mantine/core';
import { IconBook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { houseTextNames, houseTexts } from '#domain/procedure/house-text.ts';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { DayInWords, InstantInWords } from '../../parts/day-in-words.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { Said } from '../../parts/said.tsx';
import { useSaid } from '../../parts/use-said.ts';
import styles from './procedure.module.css';
import { type HouseTextPage, houseTextQuery, houseTextsChanged, textNamed, type Version } from './questions.ts';
import { TextBlocks } from './text-blocks.tsx';
import { Versions } from './versions.tsx';
import { WhoHasRead } from './who-has-read.tsx';

export function HouseTextScreen() {
  const text = textNamed(useParams({ strict: false }).text ?? '');
  const { data, error, refetch } = useQuery(houseTextQuery(text));
  const { name, lead, address } = houseTexts[text];
  return (
    <Page title={`Our ${name.toLowerCase()}`} lead={lead}>
      <div className={styles['parts']}>
        <nav aria-label="Our texts" className={styles['tabs']}>
          {houseTextNames.map((one) => (
            <Link key={one} to="/our/$text" params={{ text: one }}>
              {houseTexts[one].name}
            </Link>
          ))}
          {data?.versions.some(({ standing }) => standing === 'in-force') ? (
            <a href={address} target="_blank" rel="noreferrer">
              As customers read it
            </a>
          ) : null}
        </nav>
        {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <LoadingState what="the text" rows={8} /> : null}
        {data ? <Parts key={text} page={data} /> : null}
      </div>
    </Page>
  );
}

function Parts({ page }: { readonly page: HouseTextPage }) {
  const { text, versions, keeps } = page;
  const [said, say] = useSaid();
  const current = versions.find(({ standing }) => standing === 'in-force');
  const coming = versions.filter(({ standing }) => standing === 'to-come').toReversed();
  return (
    <>
      {keeps ? (
        <div className={styles['deeds']}>
          <Button component={Link} to={`/our/${text}/draft`} variant={current ? 'default' : 'filled'}>
            {keeps.draft ? 'Go on with the draft' : current ? 'Write a next version' : 'Write it'}
          </Button>
        </div>
      ) : null}
      {versions.length === 0 ? (
        <EmptyState title="Nothing is published yet" icon={IconBook}>
          {keeps
            ? 'A first text is made from the rules that apply to you: word it your own way, then publish it.'
            : 'Once it is published you read it here and say that you did.'}
        </EmptyState>
      ) : null}
      {coming.map((version) => (
        <Reading key={version.number} page={page} version={version} say={say} />
      ))}
      {current ? <Reading page={page} version={current} say={say} /> : null}
      {keeps && versions.length > 0 ? <WhoHasRead readers={keeps.readers} versions={versions} /> : null}
      {versions.length > 0 ? <Versions versions={versions} /> : null}
      <Said words={said} />
    </>
  );
}

interface ReadingProps {
  readonly page: HouseTextPage;
  readonly version: Version;
  readonly say: (words: string) => void;
}

function Reading({ page: { text }, version: { number, from, standing, readAt, blocks }, say }: ReadingProps) {
  const read = useOnce({
    mutationFn: () => answer(api.POST('/api/house-texts/{text}/readings', { params: { path: { text } }, body: { number } })),
    onSuccess: async () => {
      say('Noted that you read it.');
      await houseTextsChanged();
    },
  });
  return (
    <section aria-label={`Version ${number}`} className={styles['part']}>
      <h2 className={styles['name']}>
        Version {number}, {standing === 'to-come' ? 'in force from ' : 'in force since '}
        <DayInWords day={from} />
      </h2>
      <article className={styles['sheet']}>
        <TextBlocks blocks={blocks} />
      </article>
      <div className={styles['ask']}>
        {readAt === null ? (
          <>
            <p>Once you have read it, say so. It is asked once for each version.</p>
            <Button loading={read.isPending} onClick={() => read.mutate()}>
              I have read it
            </Button>
          </>
        ) : (
          <p>
            You read it <InstantInWords at={readAt} />.
          </p>
        )}
      </div>
      <RefusalMessage error={read.error} />
    </section>
  );
}
