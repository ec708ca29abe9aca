// Routes of self-assessments: what is due, one with its questions and live evidence, answering, signing off, publishing, its file.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { answerAssessment } from '#handling/assessments/answer-assessment.ts';
import { beginAssessment } from '#handling/assessments/begin-assessment.ts';
import { noteAssessmentCopy } from '#handling/assessments/note-assessment-copy.ts';
import { publishAssessment } from '#handling/assessments/publish-assessment.ts';
import { signAssessment } from '#handling/assessments/sign-assessment.ts';
import { takeUpQuestions } from '#handling/assessments/take-up-questions.ts';
import { perform } from '#handling/command.ts';
import { type AssessmentForm, assessmentFile, assessmentForms } from '#monitoring/assessments/assessment-document.ts';
import { AssessmentList, assessmentList } from '#monitoring/assessments/assessment-list.ts';
import { AssessmentPage, assessmentPage } from '#monitoring/assessments/assessment-page.ts';
import { BehindEvidence, behindEvidence, behindEvidenceQuery } from '#monitoring/assessments/behind-evidence.ts';
import { onThing } from '../on-complaint.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });
const forms = Object.keys(assessmentForms) as [AssessmentForm];
const onAssessment = onThing({ thing: 'assessment', path: '/api/assessments/:id', tag: 'Procedure', scope: 'administer' });

export const assessmentRoutes = [
  route({
    method: 'GET',
    path: '/api/assessments',
    tag: 'Procedure',
    summary: 'List the codes you assess yourselves against, what is due and what there is',
    reply: AssessmentList,
    scope: 'administer',
    handle: ({ house, actor }) => assessmentList(house.db, actor, house.rules, house.clock()),
  }),
  route({
    method: 'POST',
    path: '/api/assessments',
    tag: 'Procedure',
    summary: 'Begin the self-assessment against a code for a year',
    body: beginAssessment.input,
    reply: z.object({ id: z.uuid() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, beginAssessment, body, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/assessments/:id',
    tag: 'Procedure',
    summary: 'Read a self-assessment: its questions, answers, live evidence and what moved',
    params,
    reply: AssessmentPage,
    scope: 'administer',
    handle: ({ house, actor, params }) => assessmentPage(house.db, actor, house.rules, { id: params.id, now: house.clock() }),
  }),
  route({
    method: 'GET',
    path: '/api/assessments/:id/complaints',
    tag: 'Procedure',
    summary: 'List the complaints behind a piece of live evidence',
    params,
    query: behindEvidenceQuery,
    reply: BehindEvidence,
    scope: 'administer',
    handle: ({ house, actor, params, query }) => behindEvidence(house.db, actor, { ...query, id: params.id, now: house.clock() }),
  }),
  route({
    method: 'GET',
    path: '/api/assessments/:id/file',
    tag: 'Procedure',
    summary: 'Take a copy of a self-assessment as a PDF or a Word file; it is put on the record',
    params,
    query: z.object({ form: z.enum(forms).default('pdf') }),
    reply: z.string(),
    media: 'application/octet-stream',
    scope: 'administer',
    perMinute: 20,
    async handle({ house, actor, params, query, response }) {
      const found = await assessmentFile(house.db, actor, house.rules, { id: params.id, form: query.form, now: house.clock() });
      if (isRefusal(found)) return found;
      const digest = createHash('sha256').update(found.bytes).digest('hex');
      const noted = await perform(house, noteAssessmentCopy, { assessment: params.id, form: query.form, digest }, { actor });
      if (isRefusal(noted)) return noted;
      return response
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`)
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .type(found.type)
        .send(Buffer.from(found.bytes));
    },
  }),
  onAssessment('answers', 'Answer a question of a self-assessment', answerAssessment, z.object({ version: z.number().int() })),
  onAssessment('questions', 'Take up the questions as the rules ask them now', takeUpQuestions, z.object({})),
  onAssessment('signing', 'Note that a self-assessment was signed off, and by whom', signAssessment, z.object({})),
  onAssessment('publication', 'Show a signed self-assessment on the public pages, or take it off', publishAssessment, z.object({})),
];
