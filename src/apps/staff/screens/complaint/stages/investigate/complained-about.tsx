// The colleagues a complaint is about, where it is looked into: who may open it meanwhile, and their right of reply, each with the
// way to change it. They do not see the complaint; nothing is found against them unheard.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { replyNames } from '#domain/right-of-reply.ts';
import { useCase } from '../../case.tsx';
import { accessQuery } from '../../questions.ts';
import { Small } from '../../small.tsx';
import styles from './investigate.module.css';
import { useRoom } from './opened.ts';
import { Part, Quiet } from './part.tsx';
import type { Subject } from './questions.ts';

export function ComplainedAbout() {
  const { known } = useRoom();
  if (known.subjects.length === 0) return null;
  return (
    <Part title={known.subjects.length === 1 ? 'Colleague complained about' : 'Colleagues complained about'}>
      <ul className={styles['rows']}>
        <WhoOpensIt />
        {known.subjects.map((subject) => (
          <Reply key={subject.id} subject={subject} />
        ))}
      </ul>
    </Part>
  );
}

function WhoOpensIt() {
  const { page, open } = useCase();
  const { data } = useQuery(accessQuery(page.id));
  if (!data) return null;
  const readers = data.readers.map(({ name }) => name).join(', ');
  return (
    <li className={styles['row']}>
      <div>
        {data.needToKnow
          ? `Need-to-know: only ${readers} may open it.`
          : 'Open to everybody who sees the complaints of its team, apart from those it is about.'}
        {data.needToKnow ? null : <Quiet>Make it need-to-know where colleagues of theirs should not read it.</Quiet>}
      </div>
      {data.allowed.sayWhoOpens ? (
        <div className={styles['tools']}>
          <Small onClick={() => open(data.needToKnow ? 'readers' : 'need-to-know')}>
            {data.needToKnow ? 'Change who may open it' : 'Make it need-to-know'}
          </Small>
        </div>
      ) : null}
    </li>
  );
}

function Reply({ subject: { id, name, reply, heard, waiver } }: { readonly subject: Subject }) {
  const { open, mayWork } = useRoom();
  return (
    <li className={styles['row']}>
      <div>
        <strong>{name}</strong>, right of reply: <span>{replyNames[reply].toLowerCase()}.</span>
        {waiver ? (
          <Quiet>
            {waiver.by?.name ?? 'Redress'}: {waiver.reason}
          </Quiet>
        ) : null}
        {heard ? null : <Quiet>Nothing is found against them before they had their right of reply.</Quiet>}
      </div>
      {mayWork && !heard ? (
        <div className={styles['tools']}>
          {reply === 'not-asked' ? (
            <Button size="compact-sm" variant="light" onClick={() => open({ kind: 'ask', person: { id, name } })}>
              Ask for their reply
            </Button>
          ) : null}
          <Small onClick={() => open({ kind: 'waive', person: id })} about={`Not needed: the reply of ${name}`}>
            Not needed
          </Small>
        </div>
      ) : null}
    </li>
  );
}
