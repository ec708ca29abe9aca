// The customers of the demonstration: invented people, some with adjustments, support needs that they agreed to have noted, or
// a wish to stay unnamed. A few come back with another complaint.
import type { Chance } from './chance.ts';
import type { CustomerNames } from './texts.ts';

export type Land = 'uk' | 'us';

const adjustments = [
  'Large print letters, 18 point.',
  'Text messages instead of calls: she is deaf.',
  'Speak slowly and one thing at a time; he has had a stroke.',
  'Letters in Welsh.',
  'Ring twice: it takes her a while to reach the telephone.',
  'British Sign Language interpreter for any visit.',
];
const supportNeeds = [
  'Recently bereaved. Prefers one person to speak with.',
  'Depends on a breathing machine at night; must not be without power.',
  'Low mood since losing work. Asked us not to ring after six.',
  'Learning disability. His sister helps with letters and may be spoken to.',
  'Caring for two small children alone.',
];
const times = ['After three in the afternoon', 'Mornings only', 'Any time but Thursdays', 'Lunchtime, twelve to one'];

export function newCustomer(names: CustomerNames, land: Land, chance: Chance) {
  const given = chance.pick(names.given);
  const family = chance.pick(names.family);
  const plain = `${given}.${family}`
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z.]/g, '')
    .toLowerCase();
  const where = names[land];
  return {
    name: `${given} ${family}`,
    email: chance.happens(0.8) ? `${plain}${chance.between(2, 99)}@example.${chance.pick(['org', 'com', 'net'])}` : null,
    phone: chance.happens(0.75) ? telephone(land, chance) : null,
    address: chance.happens(0.7)
      ? `${chance.between(1, 240)} ${chance.pick(names.streets)} ${chance.pick(where.kinds)}, ${chance.pick(where.towns)}`
      : null,
    preferredChannel: chance.happens(0.5) ? chance.pick(['phone', 'email', 'letter', 'sms']) : null,
    contactTimes: chance.happens(0.12) ? chance.pick(times) : null,
    language: chance.happens(0.05) ? chance.pick(['Polish', 'Welsh', 'Spanish', 'Urdu', 'Portuguese']) : null,
    adjustments: chance.happens(0.07) ? chance.pick(adjustments) : null,
    ...(chance.happens(0.07) ? { supportNeeds: chance.pick(supportNeeds), supportConsent: true } : {}),
    confidential: chance.happens(0.02),
  };
}

/** From the ranges that are kept free for invention, so that nobody is rung. */
function telephone(land: Land, chance: Chance): string {
  if (land === 'us')
    return `+1 ${chance.pick(['937', '912', '419', '520', '251'])} 555 01${String(chance.between(0, 99)).padStart(2, '0')}`;
  const end = String(chance.between(0, 999)).padStart(3, '0');
  return chance.happens(0.6) ? `07700 900${end}` : `01632 960${end}`;
}
