// The side bar as a phone has it: five at the bottom within reach of the thumb, the fifth being "More" when there are others.
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import styles from './bottom-bar.module.css';
import { PlaceLink } from './place-link.tsx';
import type { Place } from './places.ts';

const MorePlaces = lazy(async () => ({ default: (await import('./more-places.tsx')).MorePlaces }));

export function BottomBar({ places }: { readonly places: readonly Place[] }) {
  const [more, setMore] = useState(false);
  const shown = places.length > 5 ? places.slice(0, 4) : places;
  const rest = places.slice(shown.length);
  return (
    <nav className={styles['bar']} aria-label="Places">
      {shown.map((place) => (
        <PlaceLink
          key={place.link.to}
          place={{ ...place, words: place.short ?? place.words }}
          className={styles['place']}
          iconSize={22}
        />
      ))}
      {rest.length > 0 ? (
        <button type="button" className={styles['place']} aria-haspopup="dialog" onClick={() => setMore(true)}>
          <IconDots size={22} stroke={1.75} aria-hidden />
          <span>More</span>
        </button>
      ) : null}
      <Suspense>{more ? <MorePlaces places={rest} onClose={() => setMore(false)} /> : null}</Suspense>
    </nav>
  );
}
