// What keeps an e-mail from going that nobody on the complaint can mend: said where it waits, so that the customer is reached another way.
import type { MessageOut } from '../../api/mail.ts';

const why = {
  server: 'It has not gone: no mail server is set. Whoever keeps the settings can set one; it then goes by itself.',
  sender: 'It has not gone: nobody has said which address we write from. Whoever keeps the settings can; it then goes by itself.',
} as const;

export function WaitsFor({ message: { waitsFor } }: { readonly message: Pick<MessageOut, 'waitsFor'> }) {
  return waitsFor === null ? null : (
    <p role="status">
      <strong>{why[waitsFor]}</strong>
    </p>
  );
}
