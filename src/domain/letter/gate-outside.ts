// A letter that passes a complaint on to a body outside: what it takes before the words of a customer leave the house. The customer
// agrees, or a rule has us pass it on; who asked us not to say who they are is not named; and the customer hears where it went.
import { isAddress } from '../outside-body.ts';
import { type GateItem, look, must, type Reading } from './gate-item.ts';

export function outsideItems({ reader, content, of, text }: Reading): GateItem[] {
  const there = { to: 'recipient' } as const;
  if (reader === null) return [];
  const name = reader.name ?? 'this body';
  const named = of.inConfidence.filter((one) => text.toLowerCase().includes(one.toLowerCase()));
  return [
    ...(reader.name === null ? [must('outside.no-name', 'Give the name of the body it goes to.', there)] : []),
    ...(reader.email !== null && !isAddress(reader.email)
      ? [must('outside.email', `“${reader.email}” is not an e-mail address. Correct it, or leave it out.`, there)]
      : []),
    ...(content.agreed === null
      ? [must('outside.agreement', `Say whether the customer agrees that it goes to ${name}.`, { to: 'agreement' })]
      : []),
    ...named.map((one) =>
      must('outside.in-confidence', `It gives “${one}”, and the customer asked us not to say who they are. Take it out.`, there),
    ),
    look('outside.tell-customer', `When it has gone, write to the customer where it went: ${name}.`, there),
  ];
}
