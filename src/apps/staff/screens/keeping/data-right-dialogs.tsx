// What is done with a request that is decided: the decision, what is corrected or done, restricting and what goes on all the same,
// proposing an erasure, the answer. Each in its dialog.
import {
  restrictionGroundNames,
  restrictionGrounds,
  rightsDecisionNames,
  rightsDecisions,
  toldWhenDeclined,
} from '#domain/data-right.ts';
import { answer, api } from '../../api/client.ts';
import { LineField, OneOfField, SelectField, WordsField } from '../complaint/deeds/fields.tsx';
import type { DataRequest, Theirs } from './data-request-questions.ts';
import { KeepingForm } from './keeping-form.tsx';

export type RightDoing = DataRequest['deeds'][number] | 'go-on';

export interface DialogOf {
  readonly of: DataRequest;
  readonly onClose: () => void;
}

const to = ({ id }: DataRequest) => ({ params: { path: { id } } });

type Decision = (typeof rightsDecisionNames)[number];

export function Decide({ of, onClose }: DialogOf) {
  return (
    <KeepingForm<{ decision: Decision; because: string }>
      place={`right-decide:${of.id}`}
      title="Decide it"
      why={`The reasons are told to whoever asked. Where you do not do all of it: ${toldWhenDeclined.toLowerCase()}`}
      empty={{ decision: of.decision ?? 'granted', because: of.decidedBecause }}
      send={(form) => answer(api.POST('/api/data-requests/{id}/decision', { ...to(of), body: { version: of.version, ...form } }))}
      save="Decide it so"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <OneOfField
            field="decision"
            label="What is decided"
            value={form.decision}
            choices={rightsDecisionNames.map((value) => ({ value, label: rightsDecisions[value] }))}
            onChange={(decision) => change({ decision })}
            error={wrong('decision')}
          />
          <WordsField
            field="because"
            label="The reasons"
            value={form.because}
            onChange={(because) => change({ because })}
            error={wrong('because')}
            required
          />
        </>
      )}
    </KeepingForm>
  );
}

const grounds = restrictionGroundNames.map((value) => ({ value, label: restrictionGrounds[value] }));

export function Restrict({ of, onClose }: DialogOf) {
  return (
    <KeepingForm<{ ground: (typeof restrictionGroundNames)[number] }>
      place={`right-restrict:${of.id}`}
      title="Restrict what is done with it"
      why="Every complaint of theirs is kept and nothing else is done with it: nobody works on it and nothing of it is sent. What they say can still be noted, and the times of the regulator’s rules run on."
      empty={{ ground: of.kind === 'objection' ? 'objection-pending' : 'accuracy-contested' }}
      send={(form) =>
        answer(api.POST('/api/data-requests/{id}/restriction', { ...to(of), body: { version: of.version, ...form } }))
      }
      save="Restrict it"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <OneOfField
          field="ground"
          label="Why"
          value={form.ground}
          choices={grounds}
          onChange={(ground) => change({ ground })}
          error={wrong('ground')}
        />
      )}
    </KeepingForm>
  );
}

export function Lift({ of, onClose }: DialogOf) {
  return (
    <KeepingForm
      place={`right-lift:${of.id}`}
      title="Lift the restriction"
      why="They have to be told before it ends. From then on the complaints are worked on as before."
      empty={{ because: '', told: '' }}
      send={(form) =>
        answer(api.POST('/api/data-requests/{id}/restriction-end', { ...to(of), body: { version: of.version, ...form } }))
      }
      save="Lift it"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <WordsField
            field="because"
            label="Why it ends"
            value={form.because}
            onChange={(because) => change({ because })}
            error={wrong('because')}
            required
          />
          <LineField
            field="told"
            label="How and when they were told that it ends"
            value={form.told}
            onChange={(told) => change({ told })}
            error={wrong('told')}
            required
          />
        </>
      )}
    </KeepingForm>
  );
}

const restrictedHere = ({ complaints }: Theirs) =>
  complaints.filter(({ restriction }) => restriction?.forThis && restriction.goesOn === '');

export function GoOn({ of, theirs, onClose }: DialogOf & { readonly theirs: Theirs }) {
  const choices = restrictedHere(theirs).map(({ id, reference, title }) => ({ value: id, label: `${reference} ${title}` }));
  return (
    <KeepingForm
      place={`right-go-on:${of.id}`}
      title="Let one complaint go on"
      why="With their agreement, or because a legal claim or somebody else’s rights need it. It stays marked as restricted."
      empty={{ complaint: choices[0]?.value ?? '', howFar: '' }}
      send={(form) => answer(api.POST('/api/data-requests/{id}/going-on', { ...to(of), body: { version: of.version, ...form } }))}
      save="Let it go on"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <SelectField
            field="complaint"
            label="Which complaint"
            choices={choices}
            value={form.complaint}
            onChange={(complaint) => change({ complaint })}
            error={wrong('complaint')}
          />
          <WordsField
            field="howFar"
            label="Who agreed to what, when and how; or what it is needed for"
            value={form.howFar}
            onChange={(howFar) => change({ howFar })}
            error={wrong('howFar')}
            required
          />
        </>
      )}
    </KeepingForm>
  );
}

export function ProposeErasure({ of, theirs, onClose }: DialogOf & { readonly theirs: Theirs }) {
  const free = theirs.complaints.filter(({ against, proposed }) => against.length === 0 && !proposed).length;
  const kept = theirs.complaints.length - free;
  return (
    <KeepingForm
      place={`right-erase:${of.id}`}
      title="Propose to erase"
      why={`${free === 1 ? 'One complaint is' : `${free} complaints are`} put before a second person, who confirms it. ${kept === 0 ? 'Nothing of theirs has to be kept.' : `${kept} ${kept === 1 ? 'has' : 'have'} to be kept for now.`} Contacts of theirs that are part of no complaint go with it. Once erased, the words of this request go too: answer it first, or note here how they can be told.`}
      empty={{ done: '' }}
      send={(form) => answer(api.POST('/api/data-requests/{id}/erasure', { ...to(of), body: { version: of.version, ...form } }))}
      save="Propose it"
      danger
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="done"
          label="What is erased, what is kept and why"
          value={form.done}
          onChange={(done) => change({ done })}
          error={wrong('done')}
          required
        />
      )}
    </KeepingForm>
  );
}

export function AnswerThem({ of, onClose }: DialogOf) {
  const whole = of.decision === 'granted';
  return (
    <KeepingForm
      place={`right-answer:${of.id}`}
      title="Note that they were answered"
      why={whole ? 'Say what you told them, in the words of the decision.' : toldWhenDeclined}
      empty={{ how: '', words: '' }}
      send={(form) => answer(api.POST('/api/data-requests/{id}/answer', { ...to(of), body: { version: of.version, ...form } }))}
      save="They were answered"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <LineField
            field="how"
            label="How and when they were told"
            value={form.how}
            onChange={(how) => change({ how })}
            error={wrong('how')}
            required
          />
          {whole ? null : (
            <WordsField
              field="words"
              label="What they were told of their ways to complain"
              value={form.words}
              onChange={(words) => change({ words })}
              error={wrong('words')}
              required
            />
          )}
        </>
      )}
    </KeepingForm>
  );
}
