// The way to a place, by icon and words; the open one says so to screen readers too.
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { approvalsQuery } from '../api/approvals.ts';
import { queueCountsQuery } from '../api/queue.ts';
import { countWords } from '../parts/complaint-words.ts';
import type { Place } from './places.ts';

type PlaceLinkProps = {
  readonly place: Place;
  readonly className: string | undefined;
  readonly iconSize?: number;
  readonly onClick?: () => void;
};

export function PlaceLink({ place: { words, icon: Icon, link, counts }, className = '', iconSize = 20, onClick }: PlaceLinkProps) {
  return (
    <Link
      {...link}
      {...(onClick ? { onClick } : {})}
      className={className}
      activeProps={{ 'aria-current': 'page' }}
      activeOptions={{ exact: link.to === '/' }}
    >
      <Icon size={iconSize} stroke={1.75} aria-hidden />
      <span>{words}</span>
      {counts === 'approvals' ? <ApprovalCount /> : null}
      {counts && counts !== 'approvals' ? <PlaceCount of={counts} /> : null}
    </Link>
  );
}

function PlaceCount({ of }: { readonly of: 'mine' | 'all' }) {
  const { data } = useQuery(queueCountsQuery);
  return data && data[of].count > 0 ? <span data-count>{countWords(data[of])}</span> : null;
}

/** Those that this person may decide on. */
function ApprovalCount() {
  const { data } = useQuery(approvalsQuery);
  return data && data.forMe > 0 ? <span data-count>{data.forMe}</span> : null;
}
