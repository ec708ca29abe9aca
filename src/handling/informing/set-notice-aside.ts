// Leaves a notice that was prepared unsent, with the reason. It is not prepared again for the same cause.
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockFor } from '#records/complaints.ts';
import { dropNotice, lockNotice } from '#records/notices.ts';
import { command } from '../command.ts';
import { words } from '../promises/inputs.ts';
import { ofNotice } from './inputs.ts';

export const setNoticeAside = command({
  permission: 'handle',
  input: ofNotice.extend({ because: words('Say why the customer is not told.') }),
  async run({ message: id, version, because }, { tx, actor, now }) {
    const notice = await lockNotice(tx, id, version);
    if (isRefusal(notice)) return notice;
    const complaint = await lockFor(tx, { actor, complaint: notice.complaint, deed: 'correct' });
    if (isRefusal(complaint)) return complaint;
    await dropNotice(tx, id, { because, by: personBehind(actor), now });
    return {
      happened: [{ kind: 'notice-set-aside', about: complaint.id, message: id, overtaken: false }],
      reply: { message: id },
    };
  },
});
