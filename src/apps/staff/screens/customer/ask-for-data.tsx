// Logging, on a customer's page, that they use a right over the data kept on them; for whoever may answer such requests.
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type DataRight, dataRightNames, dataRights } from '#domain/data-right.ts';
import { answer, api } from '../../api/client.ts';
import { may, useColleague } from '../../api/me.ts';
import { ChannelField, DayField, LineField, SelectField, WordsField } from '../complaint/deeds/fields.tsx';
import { KeepingForm } from '../keeping/keeping-form.tsx';

const kinds = dataRightNames.map((value) => ({ value, label: dataRights[value] }));
const empty = {
  kind: 'access' as DataRight,
  asked: '',
  channel: 'email',
  receivedOn: '',
  identity: '',
  askedBy: '',
  authority: '',
};

export function AskForData({ customer, name }: { readonly customer: string; readonly name: string }) {
  const [opened, setOpened] = useState(false);
  if (!may(useColleague(), 'answer-data-requests')) return null;
  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        Log a request about their data…
      </Button>
      {opened ? <LogDialog customer={customer} name={name} onClose={() => setOpened(false)} /> : null}
    </div>
  );
}

interface LogDialogProps {
  readonly customer: string;
  readonly name: string;
  readonly onClose: () => void;
}

function LogDialog({ customer, name, onClose }: LogDialogProps) {
  const navigate = useNavigate();
  return (
    <KeepingForm
      place={`data-request:${customer}`}
      title={`${name} asks about the data kept on them`}
      why="By when it is answered is counted at once, by the data protection rules where you are."
      empty={empty}
      send={async (form) => {
        const { id } = await answer(api.POST('/api/data-requests', { body: { ...form, customers: [customer] } }));
        await navigate({ to: '/keeping/requests/$request', params: { request: id } });
      }}
      save="Log the request"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <SelectField
            field="kind"
            label="What for"
            choices={kinds}
            value={form.kind}
            onChange={(kind) => change({ kind: dataRightNames.find((one) => one === kind) ?? 'access' })}
            error={wrong('kind')}
          />
          <WordsField
            field="asked"
            label="What they ask"
            value={form.asked}
            onChange={(asked) => change({ asked })}
            error={wrong('asked')}
            required
          />
          <ChannelField
            label="How it came"
            value={form.channel}
            onChange={(channel) => change({ channel })}
            error={wrong('channel')}
          />
          <DayField
            field="receivedOn"
            label="Received on"
            value={form.receivedOn}
            onChange={(receivedOn) => change({ receivedOn })}
            error={wrong('receivedOn')}
            required
          />
          <WordsField
            field="identity"
            label="How you know that it is them"
            about="Left empty, nothing is decided or drawn up until it is known."
            value={form.identity}
            onChange={(identity) => change({ identity })}
            error={wrong('identity')}
          />
          <LineField
            field="askedBy"
            label="Who asks for them"
            about="Empty when they ask themselves."
            value={form.askedBy}
            onChange={(askedBy) => change({ askedBy })}
            error={wrong('askedBy')}
          />
          <LineField
            field="authority"
            label="What shows that this person may"
            value={form.authority}
            onChange={(authority) => change({ authority })}
            error={wrong('authority')}
          />
        </>
      )}
    </KeepingForm>
  );
}
