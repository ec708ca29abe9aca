// The places a phone's bar has no room for.
import { Dialog } from '../parts/dialog.tsx';
import styles from './bottom-bar.module.css';
import { PlaceLink } from './place-link.tsx';
import type { Place } from './places.ts';

export function MorePlaces({ places, onClose }: { readonly places: readonly Place[]; readonly onClose: () => void }) {
  return (
    <Dialog title="More places" onClose={onClose}>
      <div className={styles['rest']}>
        {places.map((place) => (
          <PlaceLink key={place.link.to} place={place} className={styles['row']} iconSize={22} onClick={onClose} />
        ))}
      </div>
    </Dialog>
  );
}
