// Copies of a return to take away; each is put on the record.
import { ListHeader } from '../../parts/list-header.tsx';
import type { ReturnPage } from './questions.ts';
import styles from './returns.module.css';

export function Copies({ page }: { readonly page: ReturnPage }) {
  const address = (format: string) => `/api/returns/${page.id}/file?number=${page.number}&format=${format}`;
  return (
    <section className={styles['part']}>
      <ListHeader title="Copies" />
      <div className={styles['deeds']}>
        <a href={address('xlsx')} download>
          Workbook (XLSX)
        </a>
        <a href={address('csv')} download>
          CSV
        </a>
        {page.shape === 'one-row-a-complaint' ? (
          <a href={address('regulator')} download>
            The regulator’s file (fixed columns, CSV)
          </a>
        ) : null}
      </div>
      <p className={styles['quiet']}>
        A copy holds every complaint that counts, also those you may not open here. That it was taken is put on the record.
      </p>
    </section>
  );
}
