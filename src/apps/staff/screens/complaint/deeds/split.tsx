// Dividing a complaint in two: the points, and what was said, that become a complaint of their own.
import { Anchor, Checkbox, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import { InstantInWords } from '../../../parts/day-in-words.tsx';
import { useCase } from '../case.tsx';
import { conversationQuery, type Said } from '../questions.ts';
import { DeedForm, type Fields } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { LineField, WordsField } from './fields.tsx';

const empty = { points: [] as string[], contacts: [] as string[], title: '', reason: '' };
type Form = typeof empty;

export function Split({ onClose }: DeedProps) {
  return (
    <DeedForm<Form>
      name="split"
      title="Split into two complaints"
      why="The points you choose, and what was said about them, become a complaint of their own, received on the same day as this one."
      size="lg"
      empty={empty}
      send={({ title, ...form }, { params, version }) =>
        answer(api.POST('/api/complaints/{id}/split', { params, body: { version, ...form, title: title || null } }))
      }
      save="Split"
      said="Split into two."
      onClose={onClose}
    >
      {(fields) => {
        const { form, change, wrong } = fields;
        return (
          <>
            <Points {...fields} />
            <Contacts {...fields} />
            <LineField
              field="title"
              label="Title of the new one"
              about="Left empty, it is taken from its first point."
              value={form.title}
              onChange={(title) => change({ title })}
              error={wrong('title')}
            />
            <WordsField
              field="reason"
              label="Why they are better apart"
              rows={2}
              value={form.reason}
              onChange={(reason) => change({ reason })}
              error={wrong('reason')}
              required
            />
          </>
        );
      }}
    </DeedForm>
  );
}

function Points({ form, change, wrong }: Fields<Form>) {
  const { page } = useCase();
  const points = page.points.filter(({ withdrawn }) => !withdrawn);
  return (
    <Checkbox.Group
      label="Points that go"
      value={form.points}
      onChange={(chosen) => change({ points: chosen })}
      error={wrong('points')}
    >
      <Stack gap="xs" mt={6}>
        {points.map(({ id, position, text }) => (
          <Checkbox key={id} value={id} label={`${position}. ${text}`} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

const isContact = ({ voice }: Said): boolean => voice === 'customer' || voice === 'us';
const beginning = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

function Contacts({ form, change, wrong }: Fields<Form>) {
  const { page } = useCase();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(conversationQuery(page.id));
  const contacts = (data?.pages ?? []).flatMap(({ items }) => items).filter(isContact);
  if (contacts.length === 0 && !hasNextPage) return null;
  return (
    <Checkbox.Group
      label="What was said that goes with them"
      description="It then stands in the new complaint’s conversation, and no longer in this one’s."
      value={form.contacts}
      onChange={(chosen) => change({ contacts: chosen })}
      error={wrong('contacts')}
    >
      <Stack gap="xs" mt={6}>
        {contacts.map(({ id, at, voice, who, text, subject }) => (
          <Checkbox
            key={id}
            value={id}
            label={beginning(subject || text)}
            description={
              <>
                {voice === 'us' ? 'Us' : (who ?? 'Name not given')}, <InstantInWords at={at} />
              </>
            }
          />
        ))}
      </Stack>
      {hasNextPage ? (
        <Anchor component="button" type="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show earlier
        </Anchor>
      ) : null}
    </Checkbox.Group>
  );
}
