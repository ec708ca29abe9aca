// The house every screen after sign-in lives in: side bar, top bar, the page; on a phone the side bar is a bar at the bottom.
import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { may, useColleague, useLapsed } from '../api/me.ts';
import { useKeys } from './actions.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { Connection } from './connection.tsx';
import { placesOf } from './places.ts';
import styles from './shell.module.css';
import { SideBar } from './side-bar.tsx';
import { useArrival } from './use-arrival.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { TopBar } from './top-bar.tsx';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const KeyMap = lazy(async () => ({ default: (await import('./key-map.tsx')).KeyMap }));
const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.tsx')).SignInAgain }));

type Opened = 'palette' | 'key-map' | null;

export function Shell() {
  const me = useColleague();
  const lapsed = useLapsed();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened>(null);
  const places = placesOf(me);
  useArrival();
  useFocusKept();
  useEffect(() => void import('./palette.tsx'), []);
  useKeys([
    {
      id: 'palette',
      words: 'Search or do anything',
      keys: 'mod+k',
      group: 'Anywhere',
      run: () => setOpened('palette'),
      keysOnly: true,
    },
    { id: 'search', words: 'Search', keys: '/', group: 'Anywhere', run: () => setOpened('palette'), keysOnly: true },
    ...(may(me, 'log')
      ? [
          {
            id: 'log',
            words: 'Log a complaint',
            keys: 'n',
            group: 'Anywhere',
            run: () => void navigate({ to: '/log' }),
            keysOnly: true,
          },
        ]
      : []),
    { id: 'key-map', words: 'All keys', keys: '?', group: 'Anywhere', run: () => setOpened('key-map') },
    ...places.map(({ words, link, key }) => ({
      id: `go-${link.to}`,
      words,
      keys: `g ${key}`,
      group: 'Go to',
      run: () => void navigate(link),
    })),
  ]);
  const close = () => setOpened(null);
  return (
    <div className={styles['shell']}>
      <a href="#page" className={styles['skip']}>
        Skip to the page
      </a>
      <SideBar places={places} />
      <div className={styles['main']}>
        <TopBar onPalette={() => setOpened('palette')} onKeyMap={() => setOpened('key-map')} />
        <Connection />
        <main id="page" tabIndex={-1} className={styles['page']}>
          <Outlet />
        </main>
      </div>
      <BottomBar places={places} />
      <Suspense fallback={opened ? <Coming /> : null}>
        {opened === 'palette' ? <Palette onClose={close} /> : null}
        {opened === 'key-map' ? <KeyMap onClose={close} /> : null}
        {lapsed ? <SignInAgain was={me.person} /> : null}
      </Suspense>
    </div>
  );
}

/** While a dialog is on its way, so that what is already typed for it does not act as keys of the page behind it. */
function Coming() {
  return <div role="dialog" aria-modal="true" aria-label="Opening" aria-busy="true" />;
}
