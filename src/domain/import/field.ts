// What a column of a register can be: every part of a complaint and of its customer that a file may tell, with the names
// under which registers carry it. The order is that of the mapping screen. A column that is none of these is kept as an
// extra fact or left out; it never disappears by itself.

/** What the values of a field look like; decides what a column must hold to be taken for it. */
export type FieldKind =
  | 'id'
  | 'date'
  | 'time'
  | 'words'
  | 'text'
  | 'name'
  | 'email'
  | 'phone'
  | 'place'
  | 'status'
  | 'channel'
  | 'severity';

export interface FieldDefinition {
  readonly name: string;
  readonly kind: FieldKind;
  /** Names of columns, in lower case words, the most telling first. */
  readonly known: readonly string[];
  /** Several columns may be it; their texts are put one below the other. */
  readonly several?: true;
}

const field = (name: string, kind: FieldKind, known: string, several?: true): FieldDefinition => ({
  name,
  kind,
  known: known.split(', '),
  ...(several ? { several } : {}),
});

export const importFields = {
  sourceId: field(
    'Reference in the source',
    'id',
    'complaint id, complaint no, complaint number, complaint ref, complaint reference, case id, case number, case no, case ref, case reference, ticket id, ticket number, ticket no, ticket, unique key, unique id, service request number, sr number, request id, incident number, incident id, issue id, record id, row id, reference number, reference, ref no, ref, external id, key, number, no, id',
  ),
  receivedAt: field(
    'Received on',
    'date',
    'received at, date received, received date, received on, received, complaint received, date of receipt, receipt date, complaint date, date of complaint, date complaint received, opened at, date opened, open date, opened on, opened, created at, created date, date created, created on, created, creation date, submitted at, date submitted, submission date, submitted on, filed on, date filed, filing date, reported on, date reported, reported date, logged at, date logged, logged, ticket created, timestamp, date time, datetime, date month year, date, day',
  ),
  receivedTime: field(
    'Received at (time)',
    'time',
    'time received, received time, time of receipt, created time, time created, time opened, time',
  ),
  firstMadeAt: field(
    'First made on',
    'date',
    'first made at, first made, date first raised, first raised, first contact date, first complained',
  ),
  closedAt: field(
    'Closed on',
    'date',
    'closed at, date closed, closed date, closed on, closed, closing date, closure date, date of closure, resolved at, date resolved, resolved date, resolved on, resolved, resolution date, completed at, date completed, completed date, completion date, completed, finished, settled on, date settled, end date',
  ),
  dueAt: field(
    'Due on',
    'date',
    'due at, due date, date due, due on, due, deadline, target date, response due, sla date, respond by',
  ),
  title: field(
    'In one line',
    'text',
    'title, subject, summary, headline, short description, complaint title, complaint subject, complaint summary, customer complaint, complaint',
  ),
  description: field(
    'What happened',
    'words',
    'consumer complaint narrative, complaint narrative, narrative, description of complaint, complaint description, complaint text, complaint details, details of complaint, complaint body, full text, what happened, description, details, detail, body, message, text, content, comments, comment, complaint, review',
    true,
  ),
  points: field('Points', 'words', 'points, heads of complaint, points of complaint, allegations'),
  outcomeWanted: field(
    'Outcome wanted',
    'words',
    'outcome wanted, desired outcome, outcome sought, desired resolution, resolution sought, remedy sought, what they want, customer wants',
  ),
  product: field(
    'Product',
    'name',
    'product, product name, product type, product group, product category, service, service type, line of business, business line',
  ),
  subProduct: field(
    'Product, one level down',
    'name',
    'sub product, subproduct, product subtype, product sub type, sub service, product variant',
  ),
  category: field(
    'Category',
    'name',
    'category, complaint category, complaint type, type of complaint, issue, issue type, issue category, problem type, subject matter, complaint topic, topic, theme, nature of complaint, nature, reason, complaint reason, problem, type',
  ),
  subCategory: field(
    'Category, one level down',
    'name',
    'sub category, subcategory, sub issue, subissue, complaint subtype, complaint sub type, sub type, subtype, descriptor, sub topic, issue detail, sub reason',
  ),
  cause: field('Cause', 'name', 'root cause, cause, cause of complaint, underlying cause'),
  channel: field(
    'How it reached us',
    'channel',
    'channel, received via, submitted via, received by, source channel, intake channel, contact channel, contact method, method of contact, method of receipt, how received, open data channel type, channel type, medium, via, origin',
  ),
  status: field(
    'Status',
    'status',
    'status, complaint status, case status, ticket status, state of complaint, current status, state, stage, company response to consumer, disposition',
  ),
  severity: field('Severity', 'severity', 'severity, priority, urgency, impact, risk rating, seriousness'),
  outcome: field(
    'Outcome',
    'name',
    'outcome, decision, complaint outcome, final outcome, result, finding, upheld, resolution type, resolution code, company response to consumer',
  ),
  response: field(
    'Our answer',
    'words',
    'company public response, response, our response, company response, final response, reply, answer, resolution description, resolution details, resolution notes, resolution text, resolution, action taken',
    true,
  ),
  note: field('Notes', 'words', 'notes, note, internal notes, internal note, handler notes, case notes, remarks', true),
  handlerEmail: field(
    'Handler (by e-mail)',
    'email',
    'handler email, handler e mail, handler, assigned to email, assignee email, assigned to, assignee, owner email, owner, agent email, agent, case owner, case handler, handled by, officer email',
  ),
  team: field(
    'Team (by name)',
    'name',
    'team, team name, assigned team, assigned group, handling team, owner team, responsible team, responsible department, department, unit',
  ),
  legalEntity: field('Legal entity (by name)', 'name', 'legal entity, respondent entity, regulated entity, brand entity'),
  customerName: field(
    'Customer’s name',
    'name',
    'customer name, customer, complainant name, complainant, consumer name, client name, client, full name, contact name, name of complainant, name of customer, requester name, requester, name',
  ),
  customerFirstName: field(
    'Customer’s first name',
    'name',
    'first name, firstname, forename, given name, customer first name, fname',
  ),
  customerLastName: field('Customer’s last name', 'name', 'last name, lastname, surname, family name, customer last name, lname'),
  customerEmail: field(
    'Customer’s e-mail',
    'email',
    'customer email, customer e mail, email address, e mail address, complainant email, consumer email, contact email, requester email, email, e mail, mail',
  ),
  customerPhone: field(
    'Customer’s phone',
    'phone',
    'customer phone, phone number, telephone number, phone, telephone, mobile, mobile number, tel, contact number, cell, phone no',
  ),
  customerAddress: field(
    'Customer’s address',
    'place',
    'customer address, street address, postal address, mailing address, address, street, address line 1, address line 2, address 1, address 2, incident address',
    true,
  ),
  customerCity: field('Customer’s town', 'place', 'city, town, customer city, municipality, borough, locality, suburb, village'),
  customerState: field(
    'Customer’s county or state',
    'place',
    'state, customer state, county, province, region, state name, state code',
  ),
  customerPostcode: field(
    'Customer’s postcode',
    'place',
    'postcode, post code, zip code, zip, zipcode, postal code, customer postcode, customer zip, incident zip, plz',
  ),
  language: field('Customer’s language', 'name', 'language, preferred language, customer language'),
  preferredChannel: field(
    'How they like to be reached',
    'channel',
    'preferred channel, preferred contact method, preferred contact, contact preference',
  ),
} as const satisfies Record<string, FieldDefinition>;

export type ImportField = keyof typeof importFields;

export const fieldNames = Object.keys(importFields) as ImportField[];
export const isImportField = (name: string): name is ImportField => Object.hasOwn(importFields, name);
export const definitionOf = (name: ImportField): FieldDefinition => importFields[name];
