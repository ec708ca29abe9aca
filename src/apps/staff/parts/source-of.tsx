// Where a statement of a rule comes from, as a link where there is one, and whether nobody has checked it yet.
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
        <a href={url} rel="noreferrer" target="_blank">
          {source}
        </a>
      ) : (
        source
      )}
      {unconfirmed ? <strong>; not checked</strong> : null})
    </span>
  );
}
