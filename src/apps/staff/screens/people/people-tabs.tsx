// The three pages about who works here and how others reach the program: people, teams, tokens.
import { Link, type LinkProps } from '@tanstack/react-router';
import { may, useColleague } from '../../api/me.ts';
import styles from './people.module.css';

export function PeopleTabs() {
  const me = useColleague();
  const manages = may(me, 'manage-people');
  return (
    <nav className={styles['tabs']} aria-label="People, teams and tokens">
      {manages ? <Tab to="/people" words="People" /> : null}
      {manages ? <Tab to="/people/teams" words="Teams" /> : null}
      {may(me, 'manage-tokens') ? <Tab to="/people/tokens" words="Tokens" /> : null}
    </nav>
  );
}

function Tab({ to, words }: { readonly to: NonNullable<LinkProps['to']>; readonly words: string }) {
  return (
    <Link to={to} className={styles['tab']} activeOptions={{ exact: to === '/people' }} activeProps={{ 'aria-current': 'page' }}>
      {words}
    </Link>
  );
}
