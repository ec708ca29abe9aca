// What the set-up asks, with what can be guessed from the browser already filled in.

type Named = { readonly id: string; readonly name: string };

export type Choices = {
  readonly calendars: readonly (Named & { readonly timeZone: string })[];
  readonly rulePacks: readonly Named[];
  readonly timeZones: readonly string[];
};

export type SetUpAnswers = {
  readonly organisation: string;
  readonly legalEntity: string;
  readonly calendar: string;
  readonly timeZone: string;
  readonly rulePack: string;
  /** The first team: whoever is in it sees and works on the complaints. */
  readonly team: string;
  readonly name: string;
  readonly email: string;
  /** Days a one-time link stays usable. */
  readonly linkLifeDays: number;
};

const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

export function emptyAnswers({ calendars, rulePacks, timeZones }: Choices): SetUpAnswers {
  return {
    organisation: '',
    legalEntity: '',
    calendar: (calendars.find(({ timeZone }) => timeZone === ownZone) ?? calendars[0])?.id ?? '',
    timeZone: timeZones.includes(ownZone) ? ownZone : 'UTC',
    rulePack: rulePacks[0]?.id ?? '',
    team: 'Complaints',
    name: '',
    email: '',
    linkLifeDays: 7,
  };
}
