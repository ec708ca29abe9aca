// The body outside a letter goes to: chosen from those of the rules and of the organisation's own list, or typed; and whether the
// customer agrees that it goes there. What is typed here stays with this letter: the list is kept in the settings.
import { NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { bodyInWords, noBody, type OutsideBody } from '#domain/outside-body.ts';
import styles from './outside.module.css';
import type { Letter } from './questions.ts';
import type { Writing } from './writing.ts';

interface OutsideChoiceProps {
  readonly letter: Letter;
  readonly writing: Writing;
}

const other = 'other';

export function OutsideChoice({ letter, writing }: OutsideChoiceProps) {
  const body = writing.outside ?? noBody;
  const set = (change: Partial<OutsideBody>) => writing.sendTo({ outside: { ...body, ...change } });
  const chosen = letter.bodies.findIndex(({ name }) => name === body.name);
  const field = (name: keyof OutsideBody) => ({
    value: body[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  const choose = (value: string) => {
    const found = letter.bodies[Number(value)];
    if (value === other || found === undefined) return set(noBody);
    const { about: _, ...listed } = found;
    set(listed);
  };
  const about = letter.bodies[chosen]?.about;
  return (
    <fieldset className={styles['whom']}>
      <legend>To</legend>
      {letter.bodies.length > 0 ? (
        <NativeSelect
          id="recipient"
          label="Choose from the list"
          value={chosen === -1 ? other : String(chosen)}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: other, label: 'Somebody else' },
            ...letter.bodies.map(({ name }, index) => ({ value: String(index), label: name })),
          ]}
        />
      ) : null}
      {about ? <p className={styles['quiet']}>{about}</p> : null}
      <TextInput
        {...(letter.bodies.length > 0 ? {} : { id: 'recipient' })}
        label="Name of the body"
        maxLength={200}
        {...field('name')}
      />
      <Textarea label="Postal address" autosize minRows={2} maxRows={6} maxLength={500} {...field('address')} />
      <TextInput label="E-mail" type="email" maxLength={254} {...field('email')} />
      <TextInput label="Telephone" maxLength={50} {...field('phone')} />
      <Radio.Group
        label={`Does the customer agree that it goes ${body.name.trim() === '' ? 'there' : `to ${body.name.trim()}`}?`}
        value={writing.content.agreed ?? ''}
        onChange={(agreed) => writing.change({ agreed: agreed === 'agreed' ? 'agreed' : 'not-needed' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio id="agreement" value="agreed" label="Yes, they agreed" />
          <Radio value="not-needed" label="It need not be asked: a rule has us pass it on" />
        </Stack>
      </Radio.Group>
    </fieldset>
  );
}

/** Where it goes, once it cannot be changed any more. */
export const WentTo = ({ body }: { readonly body: OutsideBody }) => (
  <p className={styles['quiet']}>It went to {bodyInWords(body)}.</p>
);
