// Tables without a complaint's id: what of them is held on a customer and how it is found, or why nothing is. Closed by the compiler,
// so that a new table has to be decided on. Views (told_…, …_under_rules) hold nothing of their own.
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { ComplaintTable } from '../erasing/fates.ts';
import type { Held, NotHeld } from './held.ts';

const setting: NotHeld = { none: 'A setting of the house.' };
const ofColleagues: NotHeld = { none: 'Of colleagues.' };
const ofMany: NotHeld = { none: 'Of many complaints together; nobody is in it by name.' };
const theRecord: NotHeld = { none: 'Keeps the record whole; its entries are told.' };

export const heldBeside: { readonly [Table in Exclude<keyof DB, ComplaintTable | `told_${string}` | `${string}_under_rules`>]: Held<Table> | NotHeld } = {
  customer: { what: 'Who they are', at: ['created_at'], tell: { name: 'Name', email: 'E-mail', phone: 'Telephone', address: 'Address', anonymous: 'Anonymous', confidential: 'Confidential', preferred_channel: 'Best reached by', language: 'Language', contact_times: 'When', adjustments: 'Adjustments', support_needs: 'Support needs', support_consent_at: 'Consent to keep them', no_problem_news_at: 'Wishes not to be told of problems' } },
  complaint: { what: 'Complaint', at: ['received_at'], by: 'logged_by', tell: { reference: 'Reference', title: 'Title', description: 'What they told us', outcome_wanted: 'What they want', channel: 'How it came', first_made_at: 'First made', state: 'Standing', stage: 'Stage', track: 'Track', severity: 'Severity', severity_reasons: 'Why that severe', product_id: 'About', category_id: 'Category', cause_id: 'Cause', legal_entity_id: 'Part of the organisation', handler_id: 'Handler', team_id: 'Team', outcome: 'Outcome', closed_at: 'Closed', not_for_us_reason: 'Why it was not for us', signposted_to: 'Where they were sent', withdrawn_reason: 'Why it was withdrawn', source: 'Came from', source_id: 'Its name there' } },
  contact_affected: { none: 'Says which customers a contact touched: those contacts are told.' },
  contact_reading: { none: 'A number and places in the words of a contact: those words are told, and the signal drawn from them.' },
  contact_signal: { what: 'Early signs seen in a contact', at: ['raised_at'], by: 'judged_by', tell: { level: 'How strong', state: 'Standing', reason: 'Why it was dismissed', words: 'Words on it', outcome: 'What came of it', outcome_words: 'Words on that' } },
  noticed_sign: { what: 'Sign a colleague noticed', at: ['noticed_at'], by: 'noticed_by', tell: { sign: 'What' } },
  signal_action: { what: 'Done about early signs', at: ['chosen_at'], by: 'done_by', tell: { what: 'What', words: 'Words on it', done_at: 'Done' } },
  desk_contact: { what: 'Conversation in another help desk', at: ['changed_at'], tell: { their_id: 'Its name there', url: 'Where', place: 'Place', tags: 'Tags', turns: 'Words' } },
  desk_person: { what: 'Account in another help desk', tell: { account: 'Account' } },
  desk_telling: { what: 'Told to another help desk', at: ['ended_at', 'made_at'], tell: { event: 'What', state: 'Standing', answer: 'What it answered' } },
  desk_refusal: { none: 'Names of contacts in another help desk that were not kept, for thirty days.' },
  desk_mail: { none: 'Ids of messages, by which a conversation is found again: the conversation is told.' },
  audit_entry: { what: 'Entry in the record', at: ['at'], tell: { actor_name: 'Who', via: 'From' } },
  data_request: { what: 'Request about their data', at: ['logged_at'], by: 'logged_by', tell: { kind: 'What for', asked: 'Words', channel: 'How', asked_by: 'Asked by', authority: 'Authority', received_on: 'Received', identity_how: 'How we knew them', due_on: 'Due', due_why: 'Why then', due_cites: 'Rule', extended_because: 'Why more time', extended_told: 'How they were told of it', state: 'Standing', looked_words: 'Second look', decision: 'Decision', decided_because: 'Reasons', carried_out: 'What was done', ended_how: 'How it was handed over', ended_words: 'Words on it' } },
  problem: { none: 'A fault that many contacts told of: those contacts are told.' },
  problem_words: setting,
  problem_affected: { what: 'On a list of those a problem touches', at: ['added_at'], by: 'added_by', tell: { account: 'Account' } },
  problem_telling: { none: 'What many customers are told: each message is told to whom it went.' },
  problem_telling_words: { none: 'What many customers are told: each message is told to whom it went.' },
  problem_told: { what: 'Told of a problem', at: ['told_at'], tell: { state: 'Standing', because: 'Why not' } },
  praise: { none: 'Says to which colleagues a compliment was passed on: the compliment is told.' },
  contact_sketch: { none: 'Numbers made of the words of a contact: those words are told.' },
  problem_contact: { none: 'Says which contacts told of one fault: they are told.' },
  data_request_customer: { none: 'Says whose data a request is about.' },
  data_request_redaction: { none: 'Places in what was collected that were withheld.' },
  data_request_chunk: { none: 'What was handed over earlier.' },
  draft: { what: 'Typed and not sent', at: ['kept_at'], by: 'person_id', tell: { body: 'Words' } },
  import_row_error: { what: 'Row of a register that was refused', tell: { words: 'Why', raw: 'As it stood there' } },
  saved_view: { what: 'Search that a colleague saved', at: ['made_at'], by: 'person_id', tell: { name: 'Name', filter: 'Search' } },
  feedback_request: { what: 'Asked how it went', at: ['answered_at', 'made_at'], tell: { sorted: 'Whether it was sorted out', treated: 'How they were treated', words: 'Words' } },
  file_content: { none: 'The contents of files: each is told where it is attached.' },
  file_copy: { none: 'Copies of pictures to be shown: each is told where it is attached.' },
  file_scanner: { none: 'How the malware scanner stands.' },
  import_batch: { none: 'Which registers were imported; each row is told with its complaint.' },
  import_chunk: { none: 'A register while it is being brought in: its rows are told with their complaints, or where they were refused.' },
  portal_draft: { none: 'Begun on our pages by somebody we do not know yet, for thirty days.' },
  portal_draft_file: { none: 'Begun on our pages by somebody we do not know yet, for thirty days.' },
  house_text_reading: ofColleagues,
  self_assessment: ofMany, self_assessment_answer: ofMany,
  api_token: ofColleagues, known_device: ofColleagues, one_time_link: ofColleagues, person: ofColleagues, person_role: ofColleagues,
  recovery_code: ofColleagues, session: ofColleagues, sign_in_failure: ofColleagues, team_member: ofColleagues,
  audit_head: theRecord, audit_seal: theRecord, audit_seal_head: theRecord, record_verification: theRecord,
  disposal: ofMany, regulator_return: ofMany, return_version: ofMany, return_figure: ofMany,
  command_receipt: { none: 'Ids that were answered to a repeated click, for 30 days.' },
  mail_sender: setting, mail_server: setting, channel_gateway: setting, desk: setting, notice_wording: setting,
  playbook_step: setting, signal_weighting: { none: 'Weights fitted to many contacts together; no words of anybody are in them.' },
  branding: setting, house_logo: setting, house_secret: setting, house_text_version: setting, mailbox: setting, portal_link: setting, secret_fingerprint: setting,
  authority_limit: setting, calendar_day: setting, checklist_item: setting, entered_wording: setting, fair_time: setting, guidance_version: setting,
  handling_choice: setting, interest_rate: setting, interest_table: setting, internal_target: setting, jargon_change: setting, lateness_reason: setting,
  legal_entity: setting, organisation: setting, outside_body: setting, recourse: setting, regime_rule: setting, retention_choice: setting, return_choice: setting, return_placement: setting,
  role_permission: setting, routing_rule: setting, rule_check: setting, schema_migration: setting, taxonomy_node: setting, team: setting,
}; // biome-ignore format: a list is read as one
