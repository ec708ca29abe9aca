// Suggests how severe a complaint is, with the reasons and the very words that gave them. Risk of harm to anybody raises it
// most. It only suggests: a person decides, and the reasons that stand are theirs. Not a judgement of the customer.
import type { Severity } from './complaint.ts';

export interface SeverityReason {
  readonly says: string;
  /** The words in the text that gave the reason; empty when a fact gave it. */
  readonly words: readonly string[];
}

export interface SeveritySuggestion {
  readonly severity: Severity;
  readonly reasons: readonly SeverityReason[];
}

interface Sign {
  readonly severity: Severity;
  readonly says: string;
  readonly words: RegExp;
}

const signs: readonly Sign[] = [
  {
    severity: 'critical',
    says: 'Somebody may be in danger now',
    words:
      /\b(suicid\w*|kill (?:my|him|her)self|end my life|self[- ]harm\w*|life[- ]threatening|not safe to stay|unconscious)\b/giu,
  },
  {
    severity: 'critical',
    says: 'Abuse or violence is mentioned',
    words: /\b(assault\w*|abus(?:e|ed|ive)|violen(?:t|ce)|domestic abuse|raped?)\b/giu,
  },
  {
    severity: 'high',
    says: 'Somebody was hurt or made ill',
    words:
      /\b(injur(?:y|ed|ies)|hospital\w*|ambulance|burn(?:t|ed)|scald\w*|poison\w*|allergic reaction|asthma attack|fell ill|overdos\w*)\b/giu,
  },
  {
    severity: 'high',
    says: 'A danger at home or with a product is mentioned',
    words:
      /\b(gas leak|carbon monoxide|electric shock|sparks?|fire|smoke|exposed wir\w+|no (?:heat(?:ing)?|hot water|power|water)|mould|asbestos)\b/giu,
  },
  {
    severity: 'high',
    says: 'Somebody may lose their home or cannot pay for essentials',
    words:
      /\b(evict\w*|repossess\w*|homeless\w*|bailiffs?|cannot afford (?:food|to eat|heating)|can[’']?t afford (?:food|to eat|heating)|food bank)\b/giu,
  },
  {
    severity: 'high',
    says: 'Fraud or a loss of personal data is mentioned',
    words: /\b(fraud\w*|scam\w*|stolen|identity theft|data breach|my details were (?:sent|given|shared))\b/giu,
  },
  {
    severity: 'high',
    says: 'Unequal treatment is mentioned',
    words: /\b(discriminat\w*|racis[tm]|sexis[tm]|harass\w*|disab(?:led|ility)|wheelchair)\b/giu,
  },
  {
    severity: 'moderate',
    says: 'It has happened before, or an earlier complaint was not put right',
    words:
      /\b(again|third time|fourth time|keeps? happening|still (?:not|waiting|no)|complained before|for (?:weeks|months|years))\b/giu,
  },
];

const order: readonly Severity[] = ['low', 'moderate', 'high', 'critical'];

/** The suggestion for what was written, and whether the customer told us of support needs. Low, without reasons, for plain text. */
export function suggestSeverity(text: string, facts: { readonly supportNeeds: boolean }): SeveritySuggestion {
  const found = signs.flatMap(({ severity, says, words }) => {
    const said = [...new Set([...text.matchAll(words)].map(([word]) => word.toLowerCase()))];
    return said.length === 0 ? [] : [{ severity, reason: { says, words: said } }];
  });
  const worst = found.reduce<Severity>((most, { severity }) => worse(most, severity), 'low');
  const reasons = found.map(({ reason }) => reason);
  if (!facts.supportNeeds) return { severity: worst, reasons };
  const needs = { says: 'The customer told us of support needs, so the same fault may weigh more on them', words: [] };
  return { severity: raised(worst), reasons: [...reasons, needs] };
}

const worse = (one: Severity, other: Severity): Severity => (order.indexOf(other) > order.indexOf(one) ? other : one);

/** One step up, but a danger to life is for the words or a person to say. */
const raised = (severity: Severity): Severity => worse(severity, severity === 'low' ? 'moderate' : 'high');
