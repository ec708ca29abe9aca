// The way to a place, by icon and words; the open one says so to screen readers too.
import { Link } from '@tanstack/react-router';
import type { Place } from './places.ts';

type PlaceLinkProps = {
  readonly place: Place;
  readonly className: string | undefined;
  readonly iconSize?: number;
  readonly onClick?: () => void;
};

export function PlaceLink({ place: { words, icon: Icon, link }, className = '', iconSize = 20, onClick }: PlaceLinkProps) {
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
    </Link>
  );
}
