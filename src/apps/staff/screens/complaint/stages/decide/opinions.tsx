// What colleagues who were asked think of an option, and who has not answered yet.
import { Button } from '@mantine/core';
import { leanings } from '#domain/option-opinion.ts';
import { useMe } from '../../../../api/me.ts';
import { InstantInWords } from '../../../../parts/day-in-words.tsx';
import type { Opinion, OptionShown } from './decision-questions.ts';
import styles from './decide.module.css';
import { useDeciding } from './deciding.tsx';

export function Opinions({ option }: { readonly option: OptionShown }) {
  const { decision, open } = useDeciding();
  const may = decision.allowed.includes('decide');
  if (option.opinions.length === 0 && !may) return null;
  return (
    <section aria-label={`What colleagues think of ${option.title}`}>
      <h5>Colleagues’ views</h5>
      <ul className={styles['opinions']}>
        {option.opinions.map((opinion) => (
          <OneOpinion key={opinion.id} option={option} opinion={opinion} />
        ))}
      </ul>
      {may ? (
        <Button size="compact-sm" variant="subtle" onClick={() => open({ what: 'ask-opinion', option: option.id })}>
          Ask a colleague
        </Button>
      ) : null}
    </section>
  );
}

function OneOpinion({ option, opinion }: { readonly option: OptionShown; readonly opinion: Opinion }) {
  const { decision, open } = useDeciding();
  const me = useMe();
  const give = () => open({ what: 'give-opinion', option: option.id, opinion: opinion.id });
  const mine = me?.person.id === opinion.person.id;
  return (
    <li>
      <strong>{opinion.person.name}</strong>
      {opinion.leaning ? (
        <>
          {': '}
          {leanings[opinion.leaning]}. {opinion.text}
          {opinion.notedBy ? <span className={styles['quiet']}> (noted by {opinion.notedBy.name})</span> : null}
        </>
      ) : (
        <span className={styles['quiet']}> was asked{opinion.question ? `: ${opinion.question}` : ''}</span>
      )}{' '}
      {decision.allowed.includes('give-opinion') && mine ? (
        <Button size="compact-xs" variant={opinion.leaning ? 'subtle' : 'filled'} onClick={give}>
          {opinion.leaning ? 'Change what I said' : 'Say what I think'}
        </Button>
      ) : null}
      {opinion.before.length > 0 ? (
        <details>
          <summary>What {opinion.person.name} said before</summary>
          <ul className={styles['opinions']}>
            {opinion.before.map(({ id, leaning, text, givenAt }) => (
              <li key={id}>
                {leanings[leaning]}. {text}{' '}
                <span className={styles['quiet']}>
                  <InstantInWords at={givenAt} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}
