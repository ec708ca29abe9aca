// Who is behind the complaint: the one we speak with first, those who complain with them, those who speak for them and by what
// authority. What anybody needs from us stands right beside, since it matters in every conversation.
import { IconAccessible, IconHeartHandshake } from '@tabler/icons-react';
import { customerInWords } from '#domain/customer.ts';
import { useCase } from './case.tsx';
import styles from './complaint.module.css';
import type { Party } from './questions.ts';

export function People() {
  const { parties } = useCase().page;
  return (
    <div className={styles['people']}>
      <ul className={styles['line']} aria-label="People">
        {parties.map((party) => (
          <li key={party.customer}>
            <strong>{customerInWords(party)}</strong>
            {partyInWords(party) ? <span className={styles['quiet']}>{`, ${partyInWords(party)}`}</span> : null}
          </li>
        ))}
      </ul>
      <div className={styles['needs']}>
        {parties
          .filter((party) => party.adjustments)
          .map((party) => (
            <p key={party.customer} className={styles['need']}>
              <IconAccessible size={18} aria-hidden />
              <span>
                <strong>Adjustments:</strong> {party.adjustments}
              </span>
            </p>
          ))}
        {parties
          .filter((party) => party.supportNeeds)
          .map((party) => (
            <p key={party.customer} className={styles['need']}>
              <IconHeartHandshake size={18} aria-hidden />
              <span>
                <strong>Support needs:</strong> {party.supportNeeds}
              </span>
            </p>
          ))}
      </div>
    </div>
  );
}

/** "their representative, her son, authority seen"; empty for a complainant with whom we speak. */
export function partyInWords({ role, primary, relationship, authority }: Party): string {
  const said = { 'none-needed': 'no authority needed', asked: 'authority asked for, not yet seen', seen: 'authority seen' };
  const parts =
    role === 'representative'
      ? ['representative', relationship, authority ? said[authority] : 'authority not asked for']
      : [role === 'joint-complainant' ? 'complains jointly' : null];
  return [...parts, primary && role !== 'complainant' ? 'we speak with them first' : null].filter(Boolean).join(', ');
}
