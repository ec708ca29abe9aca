// A link for somebody without an account, shown once, to be passed on by a way that reaches only them.
import { InstantInWords } from '../../../../parts/day-in-words.tsx';
import { SecretOnce } from '../../../../parts/secret-once.tsx';

export interface MadeLink {
  readonly name: string;
  readonly secret: string;
  readonly expiresAt: string;
}

export function LinkToPassOn({ made, onClose }: { readonly made: MadeLink; readonly onClose: () => void }) {
  return (
    <SecretOnce title={`A link for ${made.name}`} label="Link" secret={`${location.origin}/asked/${made.secret}`} onClose={onClose}>
      Pass it on yourself, by a way that reaches only them. It opens a plain page with the question, works for one answer, and ends{' '}
      <InstantInWords at={made.expiresAt} />.
    </SecretOnce>
  );
}
