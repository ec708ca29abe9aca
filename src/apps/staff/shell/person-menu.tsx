// The signed-in person's own corner: their account, light or dark, the keys, and the way out.
import { Popover, SegmentedControl, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useColleague } from '../api/me.ts';
import { initials } from '../parts/person-chip.tsx';
import styles from './person-menu.module.css';
import { useSignOut } from './use-sign-out.ts';

export function PersonMenu({ onKeyMap }: { readonly onKeyMap: () => void }) {
  const me = useColleague();
  const signOut = useSignOut();
  const [opened, setOpened] = useState(false);
  const { name } = me.person;
  const close = () => setOpened(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={270} withinPortal={false} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles['me']} onClick={() => setOpened(!opened)}>
          {initials(name)}
          <VisuallyHidden>{` ${name}: account and appearance`}</VisuallyHidden>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles['sheet']} aria-label="Account and appearance">
        <div className={styles['who']}>
          <div className={styles['name']}>{name}</div>
          <div>{me.organisation.name}</div>
        </div>
        <Link to="/account" className={styles['row']} onClick={close}>
          <IconUserCircle size={18} aria-hidden /> My account
        </Link>
        <UnstyledButton
          className={styles['row']}
          onClick={() => {
            close();
            onKeyMap();
          }}
        >
          <IconKeyboard size={18} aria-hidden /> All keys
        </UnstyledButton>
        <div className={styles['look']}>
          <AppearanceSwitch />
        </div>
        <UnstyledButton className={styles['row']} onClick={() => signOut.mutate()}>
          <IconLogout size={18} aria-hidden /> Sign out
        </UnstyledButton>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Light, dark, or as the device has it; kept on this device. */
export function AppearanceSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label="Light or dark"
      fullWidth
      data={[
        { value: 'light' as const, label: 'Light' },
        { value: 'dark' as const, label: 'Dark' },
        { value: 'auto' as const, label: 'As device' },
      ]}
      value={colorScheme}
      onChange={setColorScheme}
    />
  );
}
