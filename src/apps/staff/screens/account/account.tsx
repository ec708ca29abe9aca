// What is one's own: who one is here, away, password, second factor, where one is signed in, how Redress looks, the keys.
import { useQuery } from '@tanstack/react-query';
import { useColleague } from '../../api/me.ts';
import { accountQuery } from '../../api/people.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { FormSection } from '../../parts/form-section.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { roleNames } from '../../parts/role-names.ts';
import { SingleKeysSwitch } from '../../shell/key-map.tsx';
import { AppearanceSwitch } from '../../shell/person-menu.tsx';
import { Absence } from './absence.tsx';
import styles from './account.module.css';
import { ChangePassword } from './change-password.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

export function Account() {
  const account = useQuery(accountQuery);
  return (
    <Page title="My account" width="reading">
      <div className={styles['sheet']}>
        <Who />
        {account.isPending ? <LoadingState what="your account" rows={6} /> : null}
        {account.isError ? <ErrorState error={account.error} onRetry={() => void account.refetch()} /> : null}
        {account.data ? (
          <>
            <Absence until={account.data.absentUntil} />
            <ChangePassword />
            <SecondFactor since={account.data.secondFactorSince} codesLeft={account.data.recoveryCodesLeft} />
            <Sessions sessions={account.data.sessions} />
          </>
        ) : null}
        <FormSection title="Appearance" why="Kept on this device only.">
          <AppearanceSwitch />
        </FormSection>
        <FormSection title="Keys" why="Most things can be done without the mouse. Press ? on any page to see how.">
          <SingleKeysSwitch />
        </FormSection>
      </div>
    </Page>
  );
}

function Who() {
  const { name, email, roles, teams } = useColleague().person;
  return (
    <FormSection title="You" why="An administrator can change your name, e-mail, roles and teams.">
      <dl className={styles['facts']}>
        <dt>Name</dt>
        <dd>{name}</dd>
        <dt>E-mail</dt>
        <dd>{email}</dd>
        <dt>Roles</dt>
        <dd>{roleNames(roles) || 'None yet'}</dd>
        <dt>Teams</dt>
        <dd>{teams.map((team) => team.name).join(', ') || 'None yet'}</dd>
      </dl>
    </FormSection>
  );
}
