// Keeps what the scanner said of a content. Where malware was found it is in quarantine from here on: copies made of it go, and whoever
// handles a complaint it is attached to hears of it. What a person settled since stays as they settled it.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { dropCopies, lockContent, saveContent, whereAttached } from '#records/file-checks.ts';
import { notify } from '#records/notifications.ts';
import { command } from '../command.ts';
import { digest, onEach } from './inputs.ts';

export const noteCheck = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    digest,
    check: z.enum(['clean', 'infected', 'unclear', 'not-checked']),
    found: z.string().max(300).default(''),
    scanner: z.string().max(200).default(''),
  }),
  async run({ digest: content, check, found, scanner }, { tx, now }) {
    const held = await lockContent(tx, content);
    if (isRefusal(held)) return held;
    const open = held.check === 'waiting' || held.check === 'not-checked';
    if (!open || held.check === check) return { unchanged: true, reply: {} };
    await saveContent(tx, content, { check_state: check, check_found: found, checked_by: scanner, checked_at: now });
    if (check === 'infected') {
      await dropCopies(tx, content);
      for (const { complaint, handler } of await whereAttached(tx, content))
        await notify(tx, { to: [handler], kind: 'file-in-quarantine', complaint, by: null, facts: {}, now });
    }
    const facts = { digest: content, check, found, scanner };
    const happened = await onEach(tx, content, (about, attachment) => ({ kind: 'file-checked', about, attachment, ...facts }));
    return { happened, reply: {} };
  },
});
