// Where a statement of a rule comes from, as a link where there is one, and whether nobody has checked it yet.
import { Anchor } from '@mantine/core';

interface Cited {
  readonly source: string;
  readonly url: string | null;
  readonly unconfirmed: boolean;
}

export function SourceOf({ cited: { source, url, unconfirmed } }: { readonly cited: Cited }) {
  return (
    <span>
      (
      {url ? (
        <Anchor href={url} rel="noreferrer" target="_blank" underline="always" inherit>
          {source}
        </Anchor>
      ) : (
        source
      )}
      {unconfirmed ? <strong>; not checked</strong> : null})
    </span>
  );
}
