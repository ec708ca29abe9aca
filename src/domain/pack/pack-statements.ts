// Everything a rule pack says on a day, in plain words and in the order a person reads a regime: what a complaint is, time,
// letters, outcomes, the independent body, records. Invariant: whatever in the pack is unconfirmed is a statement here, so that
// nothing unchecked can hide (pack-statements.test.ts holds it for every pack).
import type { Day } from '../day.ts';
import type { RulePack } from '../rule-pack.ts';
import { lengthInWords } from '../time-limit.ts';
import { triggerInWords } from '../trigger.ts';
import { clockStatements, suspensionStatements } from './clock-statements.ts';
import { outcomeStatements, thirdPartyStatements } from './ending-statements.ts';
import { letterStatements, wordingStatements } from './letter-statements.ts';
import { moneyStatements } from './money-statements.ts';
import { publicationStatements, retentionStatements, returnStatements } from './record-statements.ts';
import { type PackStatement, statement } from './statement.ts';

export const packSections = {
  definition: 'What a complaint is, and whose',
  clocks: 'Clocks',
  suspensions: 'Time that stands still for everyone',
  stages: 'Stages',
  letters: 'Letters',
  wordings: 'Prescribed wording',
  outcomes: 'Outcomes and payments',
  money: 'Money that puts it right',
  thirdParty: 'The independent body',
  duties: 'Other duties',
  retention: 'How long records are kept',
  dataRights: 'People who ask for their data',
  returns: 'Returns',
  publication: 'Publication',
  selfAssessment: 'Questions of self-assessment',
} as const;
export type PackSectionName = keyof typeof packSections;

/** The sections that say something, each with its statements. */
export function packStatements(pack: RulePack, on: Day): { section: PackSectionName; statements: PackStatement[] }[] {
  const said: Record<PackSectionName, PackStatement[]> = {
    definition: definitionStatements(pack),
    clocks: clockStatements(pack, on),
    suspensions: suspensionStatements(pack, on),
    stages: stageStatements(pack),
    letters: letterStatements(pack, on),
    wordings: wordingStatements(pack, on),
    outcomes: outcomeStatements(pack),
    money: moneyStatements(pack, on),
    thirdParty: thirdPartyStatements(pack, on),
    duties: pack.duties.map((one) => statement({ key: `duties/${one.id}`, name: one.name, says: one.says, cited: one })),
    retention: retentionStatements(pack),
    dataRights: pack.dataRights
      ? [
          statement({
            key: 'dataRights',
            name: 'Answered by',
            says: pack.dataRights.says,
            more: [
              `Within ${lengthInWords(pack.dataRights.within)}; with more time taken, ${lengthInWords(pack.dataRights.extendedTo)} in all.`,
            ],
            cited: pack.dataRights,
          }),
        ]
      : [],
    returns: returnStatements(pack, on),
    publication: publicationStatements(pack),
    selfAssessment: [
      ...assessmentStatements(pack),
      ...pack.selfAssessment.map((one) => statement({ key: `selfAssessment/${one.id}`, name: one.id, says: one.asks, cited: one })),
    ],
  };
  return (Object.keys(packSections) as PackSectionName[])
    .filter((section) => said[section].length > 0)
    .map((section) => ({ section, statements: said[section] }));
}

/** The statement a key names; undefined when the pack says nothing there. */
export function statementOf(pack: RulePack, key: string, on: Day): PackStatement | undefined {
  return packStatements(pack, on)
    .flatMap(({ statements }) => statements)
    .find((one) => one.key === key);
}

function assessmentStatements({ assessment, clocks }: RulePack): PackStatement[] {
  if (!assessment) return [];
  const { name, edition, signedBy, dueClock } = assessment;
  const due = clocks.find(({ id }) => id === dueClock);
  const more = [`Signed off by ${signedBy}.`, ...(due ? [`Due by: ${due.name}.`] : [])];
  return [statement({ key: 'assessment', name, says: `${name}, ${edition}`, more, cited: assessment })];
}

function definitionStatements({ definition, eligible, types }: RulePack): PackStatement[] {
  return [
    statement({
      key: 'definition',
      name: 'A complaint is',
      says: definition.says,
      more: definition.notComplaints.map((one) => `Not a complaint: ${one}`),
      cited: definition,
    }),
    ...eligible.map((one) => statement({ key: `eligible/${one.id}`, name: one.name, says: one.says, cited: one })),
    ...types.map((one) => statement({ key: `types/${one.id}`, name: `Kind of complaint: ${one.name}`, says: one.says })),
  ];
}

function stageStatements({ stages }: RulePack): PackStatement[] {
  return stages.map((one) =>
    statement({
      key: `stages/${one.id}`,
      name: one.name,
      says: `Begins when ${triggerInWords(one.begins)}.`,
      more: [
        ...(one.outside ? ['Outside us.'] : []),
        ...(one.optional ? ['Not every complaint goes through it.'] : []),
        ...(one.differentHandler ? ['Somebody else decides than before.'] : []),
      ],
    }),
  );
}
