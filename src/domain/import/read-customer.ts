// The customer of one row, as the register tells them.
import type { DraftCustomer } from './draft.ts';
import type { RowCells } from './row-cells.ts';
import { channelMeant } from './values.ts';

const address = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]{2,}$/;

export function readCustomer(row: RowCells): DraftCustomer {
  const parts = [row.text('customerFirstName'), row.text('customerLastName')].filter(Boolean).join(' ');
  const name = row.atMost('customerName', 200) || parts.slice(0, 200);
  const places = (['customerAddress', 'customerCity', 'customerState', 'customerPostcode'] as const).map((field) =>
    row.text(field),
  );
  const preferred = row.text('preferredChannel');
  return {
    name: name || null,
    email: readEmail(row),
    phone: row.atMost('customerPhone', 50) || null,
    address: places.filter(Boolean).join(', ').slice(0, 1000) || null,
    language: row.text('language').slice(0, 40) || null,
    preferredChannel: preferred === '' ? null : (channelMeant(preferred) ?? preferred.slice(0, 40)),
  };
}

function readEmail(row: RowCells): string | null {
  const said = row.text('customerEmail').replace(/^mailto:/i, '');
  if (said === '') return null;
  if (said.length <= 254 && address.test(said)) return said;
  row.tell('email-unreadable', 'customerEmail', `“${said.slice(0, 100)}” is not an e-mail address. It was kept as an extra fact.`);
  row.keepAside('customerEmail');
  return null;
}
