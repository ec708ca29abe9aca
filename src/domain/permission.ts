// What a person may do, one name a thing. Roles are made of these; guards, commands and the database ask for them by name.
export const permissions = {
  log: 'Log contacts and complaints',
  handle: 'Work on complaints they can see',
  assign: 'Give complaints to people and teams',
  take: 'Take the next complaint',
  'see-every-complaint': 'See the complaints of every team',
  'open-need-to-know': 'Make a complaint need-to-know and say who may open it',
  'merge-and-split': 'Merge, link and split complaints',
  'choose-regimes': 'Say which regulator’s rules apply to a complaint, and correct it with a reason',
  'waive-confirmation': 'Say why findings need not wait for the customer to confirm our understanding',
  'keep-problems': 'Take up, describe, merge and close problems that many contacts share',
  import: 'Import registers and undo an import',
  'read-the-record': 'Read the record of people and settings, and verify it',
  'see-figures': 'See figures and lists of every kind',
  export: 'Export lists and the record',
  'edit-taxonomy': 'Change products, categories and causes',
  'manage-people': 'Invite people, set their roles and teams, and end their access',
  'manage-settings': 'Change the organisation, calendars, rules and connections',
  'keep-rules': 'Check rules against their sources, set internal targets, keep the procedure and self-assessments',
  'manage-tokens': 'Make and revoke tokens for integrations',
  'keep-and-erase': 'Put complaints on legal hold, and decide what is kept longer, anonymised or erased',
  'answer-data-requests': 'Answer people who ask for the data kept on them',
  'judge-competence': 'Assess the competence of people who handle complaints',
  approve: 'Approve what goes over a colleague’s authority, and letters',
  'file-returns': 'Draw up returns to regulators, freeze them and note that they were sent in',
  improve: 'Find root causes and follow actions',
} as const;

export type Permission = keyof typeof permissions;

export const isPermission = (name: string): name is Permission => Object.hasOwn(permissions, name);
