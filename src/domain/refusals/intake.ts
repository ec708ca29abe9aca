// Refusals while a contact or a complaint is taken down, joined or divided.
import type { RefusalNature } from './nature.ts';

export const intakeRefusals = {
  'complaint.unknown': {
    nature: 'unknown',
    words: 'There is no complaint with this reference among those you may see. Check the reference, or ask its team.',
  },
  'contact.unknown': { nature: 'unknown', words: 'There is no such contact among those you may see.' },
  'customer.unknown': { nature: 'unknown', words: 'There is no such customer among those you may see.' },
  'received.in-future': {
    nature: 'invalid',
    words: 'A complaint cannot have been received in the future. Check the date and time.',
  },
  'complaint.settled': {
    nature: 'conflict',
    words: 'This complaint is no longer open, so nothing was changed. Reopen it first if there is more to do.',
  },
  'complaint.is-open': { nature: 'conflict', words: 'This complaint is still open, so there is nothing to reopen.' },
  'complaint.not-answered': {
    nature: 'conflict',
    words: 'This complaint has not been answered yet, so it was not closed. Record how it was answered, then close it.',
  },
  'complaint.merged': {
    nature: 'conflict',
    words: 'This complaint was merged into another and can only be read. Go on with the one it was merged into.',
  },
  'complaint.undone': {
    nature: 'conflict',
    words: 'This complaint was taken back with the import that brought it in, and can only be read.',
  },
  'milestone.before-receipt': {
    nature: 'invalid',
    words: 'This cannot have been before the complaint was received. Check the date, or correct when the complaint was received.',
  },
  'answer.not-in-rules': {
    nature: 'invalid',
    words: 'The rules for this complaint know no such answer. Record the full answer instead.',
  },
  'received.after-milestone': {
    nature: 'invalid',
    words: 'The complaint was acknowledged or answered before that. Check the date and time; nothing was changed.',
  },
  'merge.with-itself': { nature: 'invalid', words: 'A complaint cannot be merged with itself. Choose the other one.' },
  'merge.other-settled': {
    nature: 'conflict',
    words:
      'Only complaints that are both open can be merged. Nothing was changed; link them instead, or reopen the closed one first.',
  },
  'link.with-itself': { nature: 'invalid', words: 'A complaint cannot be linked with itself. Choose the other one.' },
  'link.unknown': { nature: 'unknown', words: 'These two complaints are not linked.' },
  'split.nothing-chosen': { nature: 'invalid', words: 'Choose at least one point or contact for the new complaint.' },
  'split.leaves-nothing': {
    nature: 'invalid',
    words: 'All points were chosen, so nothing would be left here. Leave at least one point, or rename this complaint instead.',
  },
  'point.unknown': { nature: 'unknown', words: 'There is no such point on this complaint.' },
  'point.withdrawn': { nature: 'conflict', words: 'This point was withdrawn. Restore it first.' },
  'point.not-withdrawn': { nature: 'conflict', words: 'This point was not withdrawn, so there is nothing to restore.' },
  'party.known': { nature: 'conflict', words: 'This person is already on the complaint.' },
  'party.unknown': { nature: 'unknown', words: 'This person is not on the complaint.' },
  'party.complainant-needed': {
    nature: 'conflict',
    words: 'A complaint needs the person it is about helping. Add them as complainant first; nothing was changed.',
  },
  'party.one-primary': {
    nature: 'conflict',
    words: 'There is exactly one person whom we speak with first. Choose one; nothing was changed.',
  },
  'attachment.unknown': { nature: 'unknown', words: 'There is no such file on this complaint.' },
  'attachment.removed': { nature: 'conflict', words: 'This file was removed from the complaint and can no longer be opened.' },
  'attachment.is-authority': {
    nature: 'conflict',
    words: 'This file shows somebody’s authority to act. Choose other proof for them first, then remove it.',
  },
  'attachment.is-letter': { nature: 'conflict', words: 'This is a letter as it was sent, so it stays. Nothing was removed.' },
  'attachment.is-enclosed': {
    nature: 'conflict',
    words:
      'This file went with a letter that was sent, so it stays: whoever reads the letter must find what was with it. Nothing was removed.',
  },
  'attachment.is-payment': { nature: 'conflict', words: 'This file proves a payment, so it stays. Nothing was removed.' },
  'attachment.is-promise': {
    nature: 'conflict',
    words: 'This file proves that a promise was kept, so it stays. Nothing was removed.',
  },
  'attachment.is-evidence': {
    nature: 'conflict',
    words: 'This file stands as evidence. Strike the evidence first, with the reason; then it can be removed.',
  },
  'file.missing': { nature: 'invalid', words: 'No file arrived. Choose it again and send it.' },
  'file.empty': { nature: 'invalid', words: 'The file is empty, so it was not kept. Check it on your device and send it again.' },
  'file.too-large': {
    nature: 'too-large',
    words: 'The file is larger than 25 MB, so it was not kept. Send a smaller copy, or part of it.',
  },
  'file.kind-not-taken': {
    nature: 'invalid',
    words:
      'This kind of file is not kept, because it could do harm when opened. Send it as a PDF, a picture, an office document or plain text.',
  },
  'taxonomy.unknown': { nature: 'unknown', words: 'There is no such entry in this list.' },
  'taxonomy.retired': {
    nature: 'conflict',
    words: 'This entry is retired and takes no new complaints. Choose another, or bring it back first.',
  },
  'taxonomy.own-branch': {
    nature: 'conflict',
    words: 'An entry cannot be moved below itself. Nothing was changed; choose a place outside its own branch.',
  },
  'taxonomy.name-taken': {
    nature: 'conflict',
    words: 'There is already an entry of this name in the same place. Use another name.',
  },
  'taxonomy.has-branch': {
    nature: 'conflict',
    words: 'There are entries below this one. Move or retire those first; nothing was changed.',
  },
  'contact.settled': { nature: 'conflict', words: 'This contact is already settled.' },
  'contact.is-complaint': { nature: 'conflict', words: 'This contact already belongs to a complaint. Go on there.' },
  'contact.goes-up-only': {
    nature: 'conflict',
    words: 'A contact can become more serious, never less. Settle it instead, and say how.',
  },
  'contact.settled-otherwise': {
    nature: 'conflict',
    words: 'A question or a problem is not answered with thanks. Say how it was settled.',
  },
  'contact.no-way-to-write': {
    nature: 'conflict',
    words:
      'We cannot write to them by ourselves: they gave no e-mail address or number to write to, or want a call or a letter. Thank them yourself and say how, or note that they were not told.',
  },
  'suggestion.outcome': {
    nature: 'invalid',
    words: 'Say whether the suggestion was taken up. Of other things people tell us this is not said.',
  },
  'praise.of-compliments': { nature: 'conflict', words: 'Only a compliment that is no part of a complaint is passed on.' },
  'praise.nobody': { nature: 'invalid', words: 'Choose colleagues who work here, and whom it was not passed on to before.' },
  'contact.known': {
    nature: 'conflict',
    words: 'A contact with this channel and external id is already here, and it is not among those you may see.',
  },
  'affected.unknown': { nature: 'unknown', words: 'This customer is not among those named as affected.' },
  'legal-entity.unknown': { nature: 'unknown', words: 'There is no such legal entity. Choose one of those listed.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
