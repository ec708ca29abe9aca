// What the demonstration says when it starts: that it is one, and as whom to look around.
import { roles } from '#domain/role.ts';
import { emailOf, password } from './open-organisation.ts';
import { readTexts } from './texts.ts';

const dayInMs = 86_400_000;

export function howToSignIn({ folder, filled, now }: { folder: string; filled: Date; now: Date }): string[] {
  const { organisation } = readTexts();
  const days = Math.floor((now.getTime() - filled.getTime()) / dayInMs);
  const lines = Object.entries(roles).flatMap(([role, { name: roleName }]) => {
    const one = organisation.people.find((person) => person.roles[0] === role);
    if (!one) return [];
    const teams = one.teams.map((key) => organisation.teams.find((team) => team.key === key)?.name ?? key);
    return [`  ${emailOf(one.name).padEnd(32)} ${[one.name, roleName, ...teams].join(', ')}`];
  });
  return [
    '',
    `This is a demonstration: ${organisation.name}, its people and its customers are invented. Do not enter anything real.`,
    'Sign in as any of these; the others are listed under People.',
    ...lines,
    `The password of all of them is: ${password}`,
    ...(days >= 3
      ? [`It was filled ${days} days ago, so more is overdue by now. Delete ${folder} and start it again for a fresh week.`]
      : []),
    '',
  ];
}
