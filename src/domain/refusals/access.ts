// Refusals about who a person is and what they may reach.
import type { RefusalNature } from './nature.ts';

export const accessRefusals = {
  'sign-in.needed': { nature: 'not-signed-in', words: 'Sign in to go on. What you typed is kept on this device.' },
  'sign-in.refused': {
    nature: 'not-signed-in',
    words: 'The e-mail address and password do not belong together. Check both and try again.',
  },
  'sign-in.code-needed': {
    nature: 'not-signed-in',
    words: 'The password is right. Type the six digits your authenticator shows now, or one of your recovery codes.',
  },
  'sign-in.code-refused': {
    nature: 'not-signed-in',
    words: 'This code is not right, or it was used before. Wait for the next one and type that.',
  },
  'sign-in.wait': {
    nature: 'too-many',
    words: 'Too many tries have failed. Wait a little, then try again. Browsers you have signed in on before are not affected.',
  },
  'set-up.done': { nature: 'conflict', words: 'This installation has already been set up. Sign in instead.' },
  'link.spent': {
    nature: 'invalid',
    words: 'This link does not open anything. Check that the whole of it was copied, or ask whoever gave it to you for a new one.',
  },
  'link.used': {
    nature: 'conflict',
    words: 'This link has been used already. If that was you, sign in; if not, ask for a new one.',
  },
  'link.expired': { nature: 'conflict', words: 'This link has expired. Ask whoever gave it to you for a new one.' },
  'link.withdrawn': {
    nature: 'conflict',
    words: 'This link was withdrawn or replaced by a newer one. Use the newest, or ask for one.',
  },
  'password.wrong': { nature: 'not-allowed', words: 'This is not your password. Nothing was changed; check it and try again.' },
  'second-factor.there': {
    nature: 'conflict',
    words: 'Your second factor is on already. Remove it first if you want to use another authenticator.',
  },
  'second-factor.missing': { nature: 'conflict', words: 'There is no second factor on your account. Nothing was changed.' },
  'second-factor.code-wrong': {
    nature: 'invalid',
    words: 'This code does not fit. Check that your phone’s time is right, and type the code it shows now.',
  },
  'person.unknown': { nature: 'unknown', words: 'There is no such person. They may have been invited under another name.' },
  'person.email-taken': {
    nature: 'conflict',
    words: 'Somebody here already has this e-mail address. Nothing was changed; look for them in the list of people.',
  },
  'person.last-administrator': {
    nature: 'conflict',
    words:
      'This is the last person who can manage people, so nothing was changed. Give somebody else the administrator role first.',
  },
  'person.left': { nature: 'conflict', words: 'This person’s access has ended. Invite them again if they are back.' },
  'person.not-invited': {
    nature: 'conflict',
    words: 'This person has accepted their invitation already. If they cannot sign in, make them a new-password link.',
  },
  'person.not-active': {
    nature: 'conflict',
    words: 'This person has not accepted their invitation yet. Renew the invitation instead.',
  },
  'person.only-reader': {
    nature: 'conflict',
    words:
      'Some need-to-know complaints can be opened by nobody else who is here. Nothing was changed; say who takes them over, then end the access.',
  },
  'person.successor-unfit': {
    nature: 'invalid',
    words: 'The person who takes over must be here and may be asked to say who opens a complaint: a manager or compliance.',
  },
  'team.unknown': { nature: 'unknown', words: 'There is no such team, or it has been closed.' },
  'team.name-taken': {
    nature: 'conflict',
    words: 'There is a team of this name already. Nothing was changed; choose another name.',
  },
  'team.has-complaints': {
    nature: 'conflict',
    words: 'Complaints of this team are still open. Nothing was changed; pass them to another team first.',
  },
  'token.unknown': { nature: 'unknown', words: 'There is no such token.' },
  'token.name-taken': {
    nature: 'conflict',
    words: 'This account has a token of this name already. Nothing was made; choose another name, or revoke the other first.',
  },
  'token.for-another': {
    nature: 'not-allowed',
    words: 'A token acts in its account’s name, so it is made for yourself or for an integration, never for a colleague.',
  },
  'token.beyond-yours': {
    nature: 'not-allowed',
    words: 'This integration may do more than you may, so you cannot make a token for it. Ask an administrator.',
  },
  'session.unknown': { nature: 'unknown', words: 'This session has ended already.' },
  'request.not-by-token': {
    nature: 'not-allowed',
    words: 'This can be done only by a person who is signed in, not with a token. Nothing was done.',
  },
  'need-to-know.already': { nature: 'conflict', words: 'This complaint is need-to-know already. Change who may open it instead.' },
  'need-to-know.not': { nature: 'conflict', words: 'This complaint is not need-to-know: everyone in its team may open it.' },
  'reader.not-here': {
    nature: 'invalid',
    words: 'Only colleagues who are here can be named. Nothing was changed; take out those who have left or not yet joined.',
  },
  'reader.is-subject': {
    nature: 'not-allowed',
    words: 'This complaint is about one of the people you chose, so they may not open it. Nothing was changed.',
  },
  'reader.none-left': {
    nature: 'conflict',
    words: 'Nobody would be left who can say who opens this complaint. Nothing was changed; keep or add a manager or compliance.',
  },
  'secret.wrong': {
    nature: 'conflict',
    words:
      'The secret of the program is not the one that second factors in this database were sealed with. Nothing was started and nothing was changed. Put back the file “secret” of the data folder (after a change that was broken off, “secret.new” is the right one), or set REDRESS_SECRET as it was. If it is lost for good: redress change-secret --lost.',
  },
  'subject.unknown': { nature: 'unknown', words: 'This complaint does not name that person as one it is about.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
