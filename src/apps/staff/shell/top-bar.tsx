// The bar above every page: one field to find or do anything, what one should hear of, and the person who is signed in.
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Bell } from '../notifications/bell.tsx';
import { Brand } from './brand.tsx';
import { KeyCaps } from './key-caps.tsx';
import { PersonMenu } from './person-menu.tsx';
import styles from './top-bar.module.css';

type TopBarProps = { readonly onPalette: () => void; readonly onKeyMap: () => void };

export function TopBar({ onPalette, onKeyMap }: TopBarProps) {
  return (
    <header className={styles['bar']}>
      <Link to="/" className={styles['home']} aria-label="Redress, to the first page">
        <Brand size={26} />
      </Link>
      <button type="button" className={styles['search']} onClick={onPalette} aria-haspopup="dialog">
        <IconSearch size={18} aria-hidden />
        <span className={styles['words']}>Search or do anything</span>
        <KeyCaps keys="mod+k" />
      </button>
      <div className={styles['tools']}>
        <Bell />
        <PersonMenu onKeyMap={onKeyMap} />
      </div>
    </header>
  );
}
