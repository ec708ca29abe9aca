// The side bar: every place this person has, the open one marked by weight, a bar and colour together.
import { Link } from '@tanstack/react-router';
import { Brand } from './brand.tsx';
import { PlaceLink } from './place-link.tsx';
import type { Place } from './places.ts';
import styles from './side-bar.module.css';

export function SideBar({ places }: { readonly places: readonly Place[] }) {
  return (
    <nav className={styles['side']} aria-label="Places">
      <Link to="/" className={styles['home']} aria-label="Redress, to the first page">
        <Brand />
      </Link>
      <ul className={styles['places']}>
        {places.map((place) => (
          <li key={place.link.to}>
            <PlaceLink place={place} className={styles['place']} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
