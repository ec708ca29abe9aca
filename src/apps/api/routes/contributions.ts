// Routes of contributions: asked for by whoever handles the complaint, and given by the colleague who was asked.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { askContribution } from '#handling/investigation/ask-contribution.ts';
import { chaseContribution } from '#handling/investigation/chase-contribution.ts';
import { giveContribution } from '#handling/investigation/give-contribution.ts';
import { renewContributionLink } from '#handling/investigation/renew-contribution-link.ts';
import { waiveReply } from '#handling/investigation/waive-reply.ts';
import { withdrawContribution } from '#handling/investigation/withdraw-contribution.ts';
import { writeDownContribution } from '#handling/investigation/write-down-contribution.ts';
import { AskedOfMe, askedOfMe, shownFile } from '#views/investigation/asked.ts';
import { onComplaint, version } from '../on-complaint.ts';
import { receiveAnswer } from '../receive-answer.ts';
import { route } from '../route.ts';
import { sendFile } from '../send-file.ts';

const link = z.object({ secret: z.string(), expiresAt: z.iso.datetime() });
const settled = z.object({ state: z.enum(['received', 'declined']) });

export const contributionRoutes = [
  onComplaint(
    'contributions',
    'Ask somebody to contribute; without an account they get a link, which is shown once',
    askContribution,
    z.object({ id: z.uuid(), link: link.nullable() }),
  ),
  onComplaint('contribution-chases', 'Ask again for a contribution', chaseContribution, z.object({ dueOn: z.iso.date() })),
  onComplaint('contribution-links', 'Make a new link for a contribution; the one before ends', renewContributionLink, link),
  onComplaint('contribution-withdrawals', 'No longer ask for it', withdrawContribution, z.object({ withdrawn: z.boolean() })),
  onComplaint('contribution-answers', 'Write down what came otherwise than by account or link', writeDownContribution, settled),
  onComplaint('reply-waivers', 'Say why a colleague complained about need not be heard', waiveReply, version),
  route({
    method: 'GET',
    path: '/api/asked-of-me',
    tag: 'Working together',
    summary: 'List what I was asked to contribute and have not answered',
    reply: AskedOfMe,
    scope: 'own',
    handle: ({ house, actor }) => askedOfMe(house.db, actor, house.clock()),
  }),
  route({
    method: 'POST',
    path: '/api/asked-of-me/:id/answer',
    tag: 'Working together',
    summary: 'Answer what I was asked, with files, or decline with the reason',
    params: z.object({ id: z.uuid() }),
    form: z.object({
      words: z.string(),
      declined: z.stringbool().optional(),
      files: z.array(z.string().meta({ format: 'binary' })).optional(),
    }),
    reply: settled,
    scope: 'own',
    async handle({ house, actor, key, params, request }) {
      const { fields, files, refused } = await receiveAnswer(request, house.objects);
      return refused ?? perform(house, giveContribution, { ...fields, files, contribution: params.id }, { actor, key });
    },
  }),
  route({
    method: 'GET',
    path: '/api/asked-of-me/:id/files/:file',
    tag: 'Working together',
    summary: 'Fetch a file I am shown with what I was asked',
    params: z.object({ id: z.uuid(), file: z.uuid() }),
    reply: z.string().meta({ format: 'binary' }),
    media: 'application/octet-stream',
    scope: 'own',
    async handle({ house, actor, params, response }) {
      const found = await shownFile(house.db, { person: actor.id, contribution: params.id }, params.file, house.clock());
      return isRefusal(found) ? found : sendFile(response, found, house.objects);
    },
  }),
];
