// One person on the customer's side: who they are on it, how and when to reach them, what they need.
import { customerInWords } from '#domain/customer.ts';
import { channelInWords } from '#domain/channel.ts';
import { partyRoles } from '#domain/party.ts';
import { useCase } from './case.tsx';
import { partyInWords } from './people-line.tsx';
import { Small } from './small.tsx';
import styles from './parts.module.css';
import type { Party } from './questions.ts';

export function PartyCard({ party }: { readonly party: Party }) {
  const { page, open } = useCase();
  const may = page.allowed.includes('change-parties');
  const name = customerInWords(party);
  return (
    <li className={styles['row']}>
      <div>
        <strong>{name}</strong>
        <span className={styles['quiet']}>{partyInWords(party) || partyRoles[party.role].toLowerCase()}</span>
        <dl className={styles['facts']}>
          {facts(party).map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {may ? (
        <div className={styles['tools']}>
          <Small onClick={() => open('change-party', party.customer)} about={`Change what ${name} is on it`}>
            Change
          </Small>
          {removable(party, page.parties) ? (
            <Small onClick={() => open('remove-party', party.customer)} about={`Take ${name} off this complaint`}>
              Take off
            </Small>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

/** A complaint keeps one complainant and the one we speak with first. */
function removable({ primary, role }: Party, all: readonly Party[]): boolean {
  return !primary && (role !== 'complainant' || all.filter((one) => one.role === 'complainant').length > 1);
}

function facts(party: Party): (readonly [string, string])[] {
  const all: (readonly [string, string | null])[] = [
    ['E-mail', party.email],
    ['Telephone', party.phone],
    ['Address', party.address],
    ['Prefers', party.preferredChannel && channelInWords(party.preferredChannel)],
    ['Language', party.language],
    ['Best times', party.contactTimes],
    ['Adjustments', party.adjustments],
    ['Support needs', party.supportNeeds],
    ['Authority shown by', party.authorityFile?.name ?? null],
    ['Confidential', party.confidential ? 'Their name is not to be passed on' : null],
  ];
  return all.flatMap(([term, value]) => (value ? [[term, value] as const] : []));
}
