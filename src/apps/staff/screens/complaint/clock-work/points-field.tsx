// Which points of the complaint a set of rules bears on: the whole of it, or some of its points, chosen one by one.
import { Checkbox, Stack } from '@mantine/core';
import type { Fields } from '../deeds/deed-form.tsx';
import { OneOfField } from '../deeds/fields.tsx';
import type { ClocksOfCase } from '../questions.ts';

interface Bearing {
  readonly bears: string;
  readonly points: readonly string[];
}
type PointsFieldProps = Pick<Fields<Bearing>, 'form' | 'wrong'> & {
  readonly change: (part: { bears: string } | { points: string[] }) => void;
  readonly all: ClocksOfCase['points'];
};

const ways = [
  { value: 'whole', label: 'The whole complaint' },
  { value: 'some', label: 'Certain points of it' },
];

export function PointsField({ all, form, change, wrong }: PointsFieldProps) {
  if (all.length === 0) return null;
  const some = form.bears === 'some';
  return (
    <>
      <OneOfField
        field="bears"
        label="What they bear on"
        choices={ways}
        value={form.bears}
        onChange={(bears) => change({ bears })}
        error={some ? undefined : wrong('points')}
      />
      {some ? (
        <Checkbox.Group
          label="Which points"
          description="The other points are handled under the other rules alone."
          data-field="points"
          tabIndex={-1}
          value={[...form.points]}
          onChange={(points) => change({ points })}
          error={wrong('points')}
        >
          <Stack gap="xs" mt={6}>
            {all.map(({ id, position, text }) => (
              <Checkbox key={id} value={id} label={`Point ${position}: ${text}`} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
    </>
  );
}
