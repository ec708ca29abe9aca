// What is one's own: who one is here, how Redress looks on this device, the keys.
import { isRole, roles as known } from '#domain/role.ts';
import { useColleague } from '../../api/me.ts';
import { FormSection } from '../../parts/form-section.tsx';
import { Page } from '../../parts/page.tsx';
import { SingleKeysSwitch } from '../../shell/key-map.tsx';
import { AppearanceSwitch } from '../../shell/person-menu.tsx';
import styles from './account.module.css';

export function Account() {
  return (
    <Page title="My account" width="reading">
      <div className={styles['sheet']}>
        <Who />
        <Appearance />
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
        <dd>{roles.map((role) => (isRole(role) ? known[role].name : role)).join(', ') || 'None yet'}</dd>
        <dt>Teams</dt>
        <dd>{teams.map((team) => team.name).join(', ') || 'None yet'}</dd>
      </dl>
    </FormSection>
  );
}

function Appearance() {
  return (
    <FormSection title="Appearance" why="Kept on this device only.">
      <AppearanceSwitch />
    </FormSection>
  );
}
