// Everything collected for a request, in order of time, with what is withheld of it; each can be withheld as a whole or in words.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { redacted, withheldInWords } from '#domain/data-request.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { ReferenceLink } from '../../parts/reference-link.tsx';
import table from '../../parts/table.module.css';
import { GiveAgain, WithholdDialog } from './data-request-dialogs.tsx';
import type { DataItem, DataRequest } from './data-request-questions.ts';

export function DataItems({ of }: { readonly of: DataRequest }) {
  const [withholding, setWithholding] = useState<DataItem | null>(null);
  return (
    <>
      <ListHeader title="What is kept on them" count={of.items.length} of={['thing', 'things']} />
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">As it will be given</th>
            <th scope="col">Withhold</th>
          </tr>
        </thead>
        <tbody>
          {of.items.map((item) => (
            <tr key={item.position}>
              <td className={table['main']}>
                {item.position}. {item.title}
                <div className={table['more']}>
                  {item.at ? <InstantInWords at={item.at} /> : null} {item.who}{' '}
                  {item.complaint && item.reference ? <ReferenceLink id={item.complaint} reference={item.reference} /> : null}
                </div>
              </td>
              <td data-label="As it will be given">
                <AsGiven item={item} />
              </td>
              <td data-label="Withhold">
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Withhold ${item.position}. ${item.title}`}
                  onClick={() => setWithholding(item)}
                >
                  Withhold…
                </Button>
                {item.withheld || item.spans.length > 0 ? <GiveAgain of={of} item={item} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {withholding ? <WithholdDialog of={of} item={withholding} onClose={() => setWithholding(null)} /> : null}
    </>
  );
}

function AsGiven({ item }: { readonly item: DataItem }) {
  if (item.withheld) return <strong>{withheldInWords(item.withheld)}</strong>;
  return (
    <>
      {item.parts.map(({ label, text }, part) => (
        <div key={label} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
          <strong>{label}:</strong>{' '}
          {redacted(
            text,
            item.spans.filter((span) => span.part === part),
          )}
        </div>
      ))}
      {item.file ? <div>The file itself goes with it.</div> : null}
    </>
  );
}
