// Deadlines worked out by hand, from the regulation and the law of each place's holidays, with the reckoning beside them: on the command
// line and through the API's own function they come out the same. Not examples of the packs: those were written with the rules in view.
import { describe, expect, it } from 'vitest';
import { deadlinesCommand } from '#apps/cli/deadlines.ts';
import { readSettings } from '#apps/settings.ts';
import { isRefusal } from '#domain/refusal.ts';
import { loadRules } from '#rulepacks/load-rules.ts';
import { tryDeadlines } from '#rulepacks/try-deadlines.ts';
import { rulepacksFolder } from './support/clocks.ts';

const rules = await loadRules(rulepacksFolder);

// pack, calendar, what happened, what is due | how it was reckoned
const cases = `
uk-fca-disp GB-EAW received=2025-12-23 src=2025-12-30 final_or_written_response=2026-02-17 | 24, then over Christmas to 29 and 30; day 56
uk-fca-disp GB-SCT received=2025-12-31 src=2026-01-07 | 1 and 2 January closed; 5, 6, 7
uk-fca-disp GB-EAW received=2025-12-31 src=2026-01-06 | only 1 January closed; 2, 5, 6
uk-fca-disp GB-NIR received=2026-03-16 src=2026-03-20 | St Patrick's Day closed; 18, 19, 20
uk-fca-disp GB-EAW received=2026-03-16 src=2026-03-19 | 17, 18, 19
uk-fca-disp GB-NIR received=2027-07-09 src=2027-07-15 | the Boyne on Monday 12; 13, 14, 15
uk-fca-disp GB-SCT received=2027-07-30 src=2027-08-05 | Scotland's summer holiday is the first Monday in August
uk-fca-disp GB-EAW received=2027-07-30 src=2027-08-04 | England's is the last one
uk-fca-disp GB-EAW received=2027-08-27 src=2027-09-02 | 31, 1, 2
uk-fca-disp GB-SCT received=2026-06-12 src=2026-06-18 | Monday 15 June 2026 was proclaimed
uk-fca-disp GB-SCT received=2027-12-31 src=2028-01-07 | 1 and 2 January 2028 at a weekend: Monday and Tuesday instead
uk-fca-disp GB-EAW received=2027-12-31 src=2028-01-06 | 1 January 2028 a Saturday: Monday 3 instead
uk-fca-disp none received=2028-01-04 final_or_written_response=2028-02-29 | 27 days to the end of January, 29 more to leap day
uk-fca-disp none received=2027-01-04 final_or_written_response=2027-03-01 | no leap day in 2027
uk-fca-disp none received=2026-10-24T23:30:00Z final_or_written_response=2026-12-19 | the calendar of no place keeps UTC
uk-fca-disp GB-EAW received=2026-10-24T23:30:00Z src=2026-10-28 | summer time: it was already Sunday 25 in London
uk-fca-disp GB-EAW received=2026-10-25T23:30:00Z src=2026-10-28 | winter time again: still Sunday
uk-fca-disp GB-EAW received=2026-03-29T23:30:00Z src=2026-04-02 | half past midnight on Monday 30 in London; 31, 1, 2
uk-fca-disp none final-response-sent=2027-08-31 fos_referral=2028-02-29 | no 31 February, but a 29th
uk-fca-disp none final-response-sent=2026-08-31 fos_referral=2027-02-28 | and none in 2027
uk-fca-disp none final-response-sent=2027-02-28 fos_referral=2027-08-28 | the corresponding date, not the end of August
uk-fca-disp none received=2026-05-31 type=motor-finance-dca final_or_written_response=2026-07-26 | the last day of the pause: 1 June is day 1
uk-fca-disp none received=2026-06-01 type=motor-finance-dca final_or_written_response=2026-07-27 | the day after the pause: 2 June is day 1
uk-fca-disp none received=2023-12-15 type=motor-finance-dca final_or_written_response=2026-06-30 | 26 days before the pause, 30 after it
uk-fca-disp none received=2024-01-10 type=motor-finance-dca final_or_written_response=2026-07-26 | no day ran before the pause
uk-fca-disp GB-EAW received=2026-07-01 period-end=2026-06-30 return_due=2026-08-11 | 23 working days in July and 7 in August
uk-fca-disp GB-SCT received=2026-07-01 period-end=2026-06-30 return_due=2026-08-12 | less the first Monday in August
uk-fca-disp-psd GB-EAW received=2026-12-23 final_response=2027-01-18 final_response_exceptional=2027-02-15 | 24, 29, 30, 31, then from 4 January
uk-fca-disp-psd GB-NIR received=2026-07-10 final_response=2026-08-03 | Monday 13 July instead of Sunday 12
uk-ofcom-c4 none first-made=2026-12-31 received=2026-12-31 adr_letter_time=2027-02-11 | 42 days
uk-ofcom-c4 none first-made=2026-02-11 received=2026-02-11 adr_letter_time=2026-04-08 | made under eight weeks: 56 days, though they end under six
uk-ofgem-chs GB-EAW received=2026-11-08 eight_week_letter=2027-01-03 eight_week_letter_goes=2027-01-04 | a Sunday; the letter goes on Monday
uk-ofgem-chs GB-SCT received=2026-11-08 eight_week_letter=2027-01-03 eight_week_letter_goes=2027-01-05 | Monday 4 January is a holiday in Scotland
uk-ofgem-chs GB-EAW received=2026-04-02 reportable_cutoff=2026-04-07 | over Easter
uk-ofgem-chs GB-SCT received=2026-04-02 reportable_cutoff=2026-04-06 | Easter Monday is worked in Scotland
uk-housing-ombudsman GB-EAW received=2027-03-24 acknowledged=2027-03-30 s1_ack=2027-04-02 s1_response=2027-04-13 s1_latest=2027-04-16 | Easter 26 and 29 March
uk-housing-ombudsman GB-EAW received=2026-11-02 escalated=2026-12-21 acknowledged@2=2026-12-30 s2_ack=2026-12-30 s2_response=2027-01-28 s2_latest=2027-01-28 | 25, 28 December and 1 January closed
uk-housing-ombudsman none received=2028-01-03 final-response-sent=2028-02-29 ombudsman_referral=2029-02-28 | a year from leap day
uk-lgsco GB-EAW received=2026-05-22 s1_ack=2026-06-01 | Monday 25 May closed; 26 to 29, 1
uk-nhs-england GB-EAW received=2026-12-31 ack=2027-01-06 response=2027-06-30 | six months that begin on 31 December end on 30 June
uk-nhs-england GB-EAW received=2026-09-01 response=2027-02-28 | they begin on the 1st and end before 1 March
uk-nhs-england GB-EAW received=2027-08-30 response=2028-02-29 | after 29 August: the 29th of February 2028 is there
uk-nhs-england GB-EAW received=2026-08-31 response=2027-02-28 | beginning on 31 August is after 30 August: no 30 February, so its last day
uk-nhs-england GB-EAW received=2026-12-24 first-made=2026-12-24 next_day_exclusion=2026-12-29 | 25 and 28 closed
uk-spso-mchp GB-SCT received=2026-12-24 s1_response=2027-01-05 | 24 is day 1; 29, 30, 31, then 5
uk-spso-mchp GB-SCT received=2026-07-01 escalated=2026-08-01 s2_ack=2026-08-06 s2_response=2026-08-31 | a Saturday; Monday closed; Tuesday 4 is day 1
uk-wales-psow GB-EAW received=2026-05-01 ack=2026-05-11 | Monday 4 May closed
uk-wales-nhs GB-EAW received=2026-12-23 ack=2026-12-29 | 24, 29
uk-ni-nipso GB-NIR received=2027-03-16 s1_response=2027-03-24 | 17 closed; 18, 19, 22, 23, 24
uk-ni-nipso GB-NIR received=2027-06-01 escalated=2027-07-01 s2_response=2027-07-30 | 12 July closed
uk-legal none received=2027-12-31 response=2028-02-25 | 56 days
uk-legal none received=2026-11-02 final-response-sent=2026-12-31 leo_referral=2027-06-30 | June has no 31st
uk-rail GB-EAW received=2026-12-11 response95=2027-01-13 | 5, 4, 3, 5 and 3 working days
uk-water GB-EAW received=2027-05-21 stage1=2027-06-07 | Monday 31 May closed
uk-pensions-idrp GB-EAW received=2026-10-31 decision=2027-02-28 | no 31 February
uk-pensions-idrp GB-EAW received=2026-10-31 concluded=2026-12-18 notify=2027-01-13 | 4, 3, 5 and 3 working days
uk-higher-education none received=2026-12-01 concluded=2027-02-01 completion_letter=2027-03-01 | 28 days
uk-app-fraud GB-EAW received=2026-03-02 decision=2026-03-09 long_stop=2026-04-22 | Easter 3 and 6 April
uk-data-protection GB-EAW received=2026-11-27 ack=2026-12-29 | day 30 is Sunday 27; Monday 28 is for Boxing Day
uk-data-protection GB-EAW received=2026-11-25 ack=2026-12-29 | day 30 is Christmas Day
uk-data-protection GB-NIR received=2027-06-12 ack=2027-07-13 | day 30 is the Boyne
uk-data-protection GB-EAW received=2027-06-12 ack=2027-07-12 | an ordinary Monday in England
uk-data-protection GB-EAW received=2028-01-30 ack=2028-02-29 | leap day
uk-data-protection none received=2026-11-02 final-response-sent=2026-11-30 ico_referral=2027-02-28 | three months
ie-cbi-cpc IE received=2026-01-30 ack=2026-02-09 | St Brigid's Day is the first Monday of February; 3 to 6, 9
ie-cbi-cpc IE received=2026-04-02 ack=2026-04-10 | Good Friday is worked, Easter Monday is not
ie-cbi-cpc IE received=2026-12-01 update=2026-12-30 resolve=2027-01-28 | Christmas Day closed; St Stephen's on Saturday without a day instead
ie-cbi-cpc IE received=2026-03-13 type=payment-services psd_response=2026-04-07 | 17 March and 6 April closed
nl-awb NL received=2026-03-16 decision=2026-04-28 | Monday 27 April is King's Day
nl-awb NL received=2026-04-13 decision=2026-05-26 | Monday 25 May is Whit Monday
nl-awb NL received=2026-10-16 type=committee decision_committee=2026-12-28 | Christmas on Friday and Saturday; Monday is worked
nl-awb NL received=2026-11-20 decision=2027-01-04 | 1 January is a Friday
in-rbi IN received=2027-01-31 io_escalation=2027-02-20 final=2027-03-02 | 28 days in February
in-rbi IN received=2028-01-31 final=2028-03-01 | 29 days in February
in-rbi IN received=2026-07-27 io_escalation=2026-08-16 final=2026-08-26 | neither Sunday nor Independence Day moves it
au-asic-rg271 AU-NSW received=2026-12-02 idr_response=2027-01-01 | 30 days, and stays on the holiday
au-asic-rg271 AU-NSW received=2026-12-22 no_letter_window=2026-12-31 | Christmas on Friday, Boxing Day kept on Monday 28
au-asic-rg271 AU-VIC received=2026-10-30 no_letter_window=2026-11-09 | the Melbourne Cup on Tuesday 3
au-asic-rg271 AU-NSW received=2026-10-30 no_letter_window=2026-11-06 | no Cup in Sydney
au-asic-rg271 AU-NSW received=2026-04-04T13:30:00Z idr_response=2026-05-05 | already 5 April in Sydney, before summer time ends
au-asic-rg271 AU-WA received=2026-04-04T13:30:00Z idr_response=2026-05-04 | still 4 April in Perth
au-asic-rg271 none received=2026-01-05 final-response-sent=2026-02-28 afca_referral=2028-02-28 | not leap day
ca-fcac CA received=2026-06-25 ack=2026-07-03 | Canada Day closed
ca-fcac CA received=2026-09-24 ack=2026-10-02 | 30 September closed
ca-fcac CA received=2026-11-06 final=2026-12-31 | the day itself is day 1 of 56
ca-fcac none received=2026-11-02 final-response-sent=2026-11-30 obsi_referral=2027-05-29 | 180 days
ca-qc-amf CA-QC received=2026-12-24 ack=2027-01-03 | ten days, weekends and all
ca-qc-amf CA-QC received=2027-12-31 final=2028-02-29 | 31 and 29 days
us-airlines US received=2026-01-30 ack=2026-03-01 response=2026-03-31 | 30 and 60 days
us-cfpb US sent-to-company=2026-02-14 received=2026-02-14 response=2026-03-01 final=2026-04-15 | 15 and 60 days
eu-dsa none received=2026-09-01 event-complained-of=2026-08-31 complaint_window=2027-02-28 | six months
`.trim().split('\n'); // biome-ignore format: one case a line

interface Worked {
  readonly pack: string;
  readonly calendar: string;
  readonly type: string | undefined;
  readonly events: readonly (readonly [what: string, when: string])[];
  readonly due: Readonly<Record<string, string>>;
}

function read(line: string): Worked {
  const [said = ''] = line.split(' | ');
  const [pack = '', calendar = '', ...given] = said.split(' ');
  const clocks = (rules.packs.get(pack)?.clocks ?? []).map(({ id }) => id);
  const pairs = given.map((one) => one.split('=')).map(([what = '', when = '']) => [what, when] as const);
  return {
    pack,
    calendar,
    type: pairs.find(([what]) => what === 'type')?.[1],
    events: pairs.filter(([what]) => what !== 'type' && !clocks.includes(what)),
    due: Object.fromEntries(pairs.filter(([what]) => clocks.includes(what))),
  };
}

async function onTheCommandLine({ pack, calendar, type, events }: Worked): Promise<Map<string, string | null>> {
  const printed: string[] = [];
  const given = events.flatMap(([what, when]) => ['--event', `${what}=${when}`]);
  const args = ['--pack', pack, '--calendar', calendar, ...given, ...(type ? ['--type', type] : []), '--json'];
  const say = { out: (text: string) => printed.push(text), words: (text: string) => printed.push(text) };
  const code = await deadlinesCommand(args, { ...say, settings: readSettings({}), clock: () => new Date('2026-11-22T09:00:00Z') });
  if (code !== 0) throw new Error(printed.join('\n'));
  const { clocks } = JSON.parse(printed.join('')) as { clocks: { id: string; due: string | null }[] };
  return new Map(clocks.map(({ id, due }) => [id, due]));
}

function throughTheApi({ pack, calendar, type, events }: Worked): Map<string, string | null> {
  const happened = events.map(([what, when]) => ({ what, when }));
  const asked = { rulePack: pack, calendar, happened, type };
  const answer = tryDeadlines(asked, { rules, changes: [], now: new Date('2026-11-22T09:00:00Z') });
  if (isRefusal(answer)) throw new Error(answer.words);
  return new Map(answer.clocks.map(({ id, due }) => [id, due]));
}

describe('A deadline worked out by hand', () => {
  it.each(cases)('%s', async (line) => {
    const worked = read(line);
    expect(Object.keys(worked.due)).not.toEqual([]);
    const [printed, answered] = [await onTheCommandLine(worked), throughTheApi(worked)];
    for (const [clock, last] of Object.entries(worked.due)) {
      expect([clock, printed.get(clock)]).toEqual([clock, last]);
      expect([clock, answered.get(clock)]).toEqual([clock, last]);
    }
  });
});

describe('Trying dates through the API', () => {
  const tried = (more: object) => {
    const asked = { rulePack: 'uk-fca-disp', calendar: 'GB-EAW', happened: [{ what: 'received', when: '2026-04-02' }], ...more };
    const answer = tryDeadlines(asked, { rules, changes: [], now: new Date('2026-11-22T09:00:00Z') });
    return isRefusal(answer) ? answer.fields : undefined;
  };

  it('names the field that is wrong, and what to write', () => {
    expect(tried({ happened: [{ what: 'recieved', when: '2026-04-02' }] })).toEqual({
      'happened.0.what': "Unknown event 'recieved': did you mean 'received'?",
    });
    expect(tried({ happened: [{ what: 'received', when: '2026-02-30' }] })).toEqual({
      'happened.0.when': 'There is no day 2026-02-30: look at the day and the month.',
    });
    expect(tried({ type: 'nonsense' })).toMatchObject({ type: expect.stringContaining('choose one of: general') as string });
    expect(tried({ complainant: 'nobody' })).toMatchObject({
      complainant: expect.stringContaining('choose one of: consumer') as string,
    });
    expect(tried({ type: 'general', complainant: 'charity' })).toBeUndefined();
  });
});
