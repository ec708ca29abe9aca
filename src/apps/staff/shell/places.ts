// The places of the app in the order of the side bar: what each is called, the key that goes there, and who has it.
// On a phone the first four stand in the bar at the bottom; the rest are behind "More".
import {
  IconAlertCircle,
  IconArchive,
  IconBook,
  IconBook2,
  IconBulb,
  IconChartBar,
  IconChecks,
  IconEar,
  IconHeartHandshake,
  IconInbox,
  IconListCheck,
  IconFileImport,
  IconMail,
  IconMessages,
  IconPlus,
  IconReportAnalytics,
  IconSearch,
  IconSettings,
  IconSitemap,
  IconUserCircle,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { linkOptions } from '@tanstack/react-router';
import type { Permission } from '#domain/permission.ts';
import { type Me, may } from '../api/me.ts';

export type Place = {
  readonly words: string;
  /** For the bar at the bottom of a phone, where the words are too long. */
  readonly short?: string;
  readonly icon: TablerIcon;
  readonly link: { readonly to: string };
  /** Pressed after g. */
  readonly key: string;
  /** Which list is counted beside it. */
  readonly counts?: 'mine' | 'all' | 'approvals';
  /** The permission without which it is not shown. None: everyone has it. */
  readonly permission?: Permission;
};

const places: readonly Place[] = [
  { words: 'My work', icon: IconListCheck, link: linkOptions({ to: '/my-work' }), key: 'm', counts: 'mine' },
  { words: 'Queue', icon: IconInbox, link: linkOptions({ to: '/queue' }), key: 'q', counts: 'all' },
  { words: 'Promises', icon: IconHeartHandshake, link: linkOptions({ to: '/promises' }), key: 'o' },
  { words: 'Log a complaint', short: 'Log', icon: IconPlus, link: linkOptions({ to: '/log' }), key: 'n', permission: 'log' },
  { words: 'Search', icon: IconSearch, link: linkOptions({ to: '/search' }), key: 'f' },
  { words: 'What I learn', icon: IconBulb, link: linkOptions({ to: '/learning' }), key: 'l' },
  { words: 'Contacts', icon: IconMessages, link: linkOptions({ to: '/contacts' }), key: 'c' },
  { words: 'Problems', icon: IconAlertCircle, link: { to: '/problems' }, key: 'b' },
  { words: 'Early signs', icon: IconEar, link: linkOptions({ to: '/signals' }), key: 'w' },
  { words: 'Mail in', icon: IconMail, link: linkOptions({ to: '/mail' }), key: 'h', permission: 'log' },
  {
    words: 'Approvals',
    icon: IconChecks,
    link: linkOptions({ to: '/approvals' }),
    key: 'v',
    counts: 'approvals',
    permission: 'approve',
  },
  { words: 'Our procedure', icon: IconBook, link: { to: '/our/procedure' }, key: 'd' },
  { words: 'Figures', icon: IconChartBar, link: linkOptions({ to: '/figures' }), key: 'w', permission: 'see-figures' },
  {
    words: 'Returns',
    icon: IconReportAnalytics,
    link: linkOptions({ to: '/returns' }),
    key: 'e',
    permission: 'file-returns',
  },
  { words: 'Self-assessment', icon: IconChecks, link: { to: '/assessments' }, key: 'y', permission: 'keep-rules' },
  {
    words: 'Categories',
    icon: IconSitemap,
    link: linkOptions({ to: '/taxonomy' }),
    key: 't',
    permission: 'edit-taxonomy',
  },
  { words: 'People', icon: IconUsers, link: linkOptions({ to: '/people' }), key: 'p', permission: 'manage-people' },
  { words: 'Imports', icon: IconFileImport, link: linkOptions({ to: '/imports' }), key: 'i', permission: 'import' },
  {
    words: 'The record',
    short: 'Record',
    icon: IconBook2,
    link: linkOptions({ to: '/record' }),
    key: 'r',
    permission: 'read-the-record',
  },
  { words: 'Keeping', icon: IconArchive, link: linkOptions({ to: '/keeping' }), key: 'k', permission: 'keep-and-erase' },
  { words: 'Rules', icon: IconListCheck, link: linkOptions({ to: '/settings/rules' }), key: 'u', permission: 'keep-rules' },
  {
    words: 'Settings',
    icon: IconSettings,
    link: linkOptions({ to: '/settings' }),
    key: 's',
    permission: 'manage-settings',
  },
  { words: 'My account', icon: IconUserCircle, link: linkOptions({ to: '/account' }), key: 'a' },
];

export function placesOf(me: Me): readonly Place[] {
  return places.filter((place) => place.permission === undefined || may(me, place.permission));
}
